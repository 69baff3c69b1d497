/** Where everything of one recipe stands: its picture, its head, and the ingredients beside the method. */
import { flow, pageAt, type Block, type Column, type Page, type Place } from './flow'
import type { Measure } from './lines'
import type { PrintedRecipe } from './printed-recipe'
import { GUTTER_PT, STYLES } from './styles'

const INGREDIENTS_SHARE = 0.34
const NUMBER_INDENT_PT = 20
const PICTURE_GAP_PT = 22
/** Below this a picture is a stripe, and the words have the page for themselves. */
const MIN_PICTURE_PT = 110
/** About as wide for its height as the same picture on the recipe's page. */
const MAX_PICTURE_PT = 200

export interface RecipeHeadings {
  ingredients: string
  method: string
}

/** @returns the last page of the recipe */
export function setRecipe(
  pages: Page[],
  page: number,
  recipe: PrintedRecipe,
  headings: RecipeHeadings,
  column: Column,
  measure: Measure,
): number {
  const place = { page, y: column.top }
  const height = recipe.picture === undefined ? 0 : pictureHeight(recipe, headings, column, measure)
  if (recipe.picture !== undefined && height > 0) {
    const { x, width } = column
    pageAt(pages, page).items.push({ kind: 'picture', x, y: place.y, width, height, source: recipe.picture })
    place.y += height + PICTURE_GAP_PT
  }
  return setWords(pages, place, recipe, headings, column, measure).page
}

/** What the words leave of a page; the whole of it where they need a second one anyway. */
function pictureHeight(recipe: PrintedRecipe, headings: RecipeHeadings, column: Column, measure: Measure): number {
  const end = setWords([], { page: 0, y: column.top }, recipe, headings, column, measure)
  const room = end.page === 0 ? column.bottom - end.y - PICTURE_GAP_PT : MAX_PICTURE_PT
  return room < MIN_PICTURE_PT ? 0 : Math.min(room, MAX_PICTURE_PT)
}

/** @returns the place below the last line */
function setWords(
  pages: Page[],
  from: Place,
  recipe: PrintedRecipe,
  headings: RecipeHeadings,
  column: Column,
  measure: Measure,
): Place {
  const head: Block[] = [
    { text: recipe.title, style: STYLES.title },
    { text: recipe.summary, style: STYLES.summary, before: 4 },
    { text: recipe.facts, style: STYLES.facts, before: 9 },
    { text: recipe.tags, style: STYLES.small, before: 2 },
  ]
  const below = flow(pages, from, column, head, measure)
  const start: Place = { page: below.page, y: below.y + 20 }
  pageAt(pages, below.page).items.push({ kind: 'rule', x: column.x, y: below.y + 9, width: column.width })

  const ingredientsWidth = Math.round(column.width * INGREDIENTS_SHARE)
  const left: Column = { ...column, width: ingredientsWidth }
  const right: Column = {
    ...column,
    x: column.x + ingredientsWidth + GUTTER_PT,
    width: column.width - ingredientsWidth - GUTTER_PT,
  }
  const ingredients: Block[] = [
    { text: headings.ingredients, style: STYLES.heading, isHeading: true },
    ...recipe.ingredients.map((text): Block => ({ text, style: STYLES.text, before: 4 })),
  ]
  const method: Block[] = [
    { text: headings.method, style: STYLES.heading, isHeading: true },
    ...recipe.steps.map((text, index): Block => ({
      text,
      style: STYLES.text,
      before: 7,
      indent: NUMBER_INDENT_PT,
      label: { text: String(index + 1), style: STYLES.number },
    })),
    ...(recipe.tip === undefined ? [] : [{ text: recipe.tip, style: STYLES.text, before: 13 }]),
    { text: recipe.allergens, style: recipe.hasAllergens ? STYLES.contains : STYLES.containsNone, before: 13 },
    { text: recipe.nutrition, style: STYLES.small, before: 4 },
  ]
  const leftEnd = flow(pages, start, left, ingredients, measure)
  const rightEnd = flow(pages, start, right, method, measure)
  return isBelow(leftEnd, rightEnd) ? leftEnd : rightEnd
}

const isBelow = (one: Place, other: Place) => one.page > other.page || (one.page === other.page && one.y > other.y)
