/**
 * Where everything stands in a cookbook: cover, contents, then each recipe from a page of its own on. Pure: what a text
 * measures is asked from outside, so it can be tested without fonts.
 */
import { breakLines, shorten, type Measure } from './lines'
import { pageAt, type Column, type Page } from './flow'
import { setRecipe } from './layout-recipe'
import type { PaperSize } from './paper'
import type { PrintedRecipe } from './printed-recipe'
import { GUTTER_PT, STYLES } from './styles'

const MARGIN_PT = 54

export interface CookbookInput {
  title: string
  /** Under the title: how many recipes, and when. */
  note: string
  productName: string
  recipes: readonly PrintedRecipe[]
  headings: { contents: string; ingredients: string; method: string }
}

export interface CookbookLayout {
  pages: Page[]
  /** For the reader's outline; pages from 0. */
  bookmarks: { title: string; page: number }[]
}

export function layoutCookbook(input: CookbookInput, paper: PaperSize, measure: Measure): CookbookLayout {
  const column: Column = {
    x: MARGIN_PT,
    width: paper.widthPt - 2 * MARGIN_PT,
    top: MARGIN_PT,
    // Room for the page's number.
    bottom: paper.heightPt - MARGIN_PT - 14,
  }
  const pages: Page[] = []
  setCover(pageAt(pages, 0), input, paper, measure)

  const contents = planContents(input, column)
  let next = contents.endPage
  const bookmarks = input.recipes.map((recipe) => {
    const page = next
    next = setRecipe(pages, page, recipe, input.headings, column, measure) + 1
    return { title: recipe.title, page }
  })
  setContents(pages, contents, input, bookmarks, column, measure)
  pages.forEach((page, index) => {
    if (index > 0) setPageNumber(page, index, paper, measure)
  })
  return { pages, bookmarks: [{ title: input.headings.contents, page: 1 }, ...bookmarks] }
}

function setCover({ items }: Page, { title, note, productName }: CookbookInput, paper: PaperSize, measure: Measure) {
  const width = paper.widthPt - 2 * MARGIN_PT
  const center = (text: string, y: number, style: (typeof STYLES)['coverTitle' | 'coverNote']) =>
    items.push({ kind: 'text', x: (paper.widthPt - measure(text, style)) / 2, y, text, style })
  items.push({ kind: 'ground', color: 'cream' })
  items.push({ kind: 'mark', x: paper.widthPt / 2 - 48, y: paper.heightPt * 0.22, size: 96 })
  const lines = breakLines(title, STYLES.coverTitle, width, measure)
  let y = paper.heightPt * 0.42
  for (const line of lines) {
    center(line, y, STYLES.coverTitle)
    y += STYLES.coverTitle.leadingPt
  }
  center(note, y + 14, STYLES.coverNote)
  center(productName, paper.heightPt - MARGIN_PT - STYLES.coverNote.leadingPt, STYLES.coverNote)
}

interface ContentsPlan {
  rowsOnFirst: number
  rowsOnOthers: number
  /** The page after the last of them. */
  endPage: number
}

const CONTENTS_HEAD_PT = STYLES.title.leadingPt + 16

/** The contents come before the recipes, so how many pages they take must be known before any recipe is set. */
function planContents({ recipes }: CookbookInput, column: Column): ContentsPlan {
  const height = column.bottom - column.top
  const rowsOnFirst = Math.floor((height - CONTENTS_HEAD_PT) / STYLES.entry.leadingPt)
  const rowsOnOthers = Math.floor(height / STYLES.entry.leadingPt)
  const others = Math.max(0, Math.ceil((recipes.length - rowsOnFirst) / rowsOnOthers))
  return { rowsOnFirst, rowsOnOthers, endPage: 2 + others }
}

function setContents(
  pages: Page[],
  { rowsOnFirst, rowsOnOthers }: ContentsPlan,
  { headings }: CookbookInput,
  entries: readonly { title: string; page: number }[],
  { x, width, top }: Column,
  measure: Measure,
) {
  const style = STYLES.entry
  pageAt(pages, 1).items.push({ kind: 'text', x, y: top, text: headings.contents, style: STYLES.title })
  entries.forEach(({ title, page: toPage }, index) => {
    const isOnFirst = index < rowsOnFirst
    const page = isOnFirst ? 1 : 2 + Math.floor((index - rowsOnFirst) / rowsOnOthers)
    const row = isOnFirst ? index : (index - rowsOnFirst) % rowsOnOthers
    const y = top + (isOnFirst ? CONTENTS_HEAD_PT : 0) + row * style.leadingPt
    const number = String(toPage + 1)
    const numberWidth = measure(number, style)
    pageAt(pages, page).items.push(
      { kind: 'text', x, y, text: shorten(title, style, width - numberWidth - GUTTER_PT, measure), style },
      { kind: 'text', x: x + width - numberWidth, y, text: number, style },
      { kind: 'rule', x, y: y + style.leadingPt - 5, width },
      { kind: 'link', x, y: y - 3, width, height: style.leadingPt, toPage },
    )
  })
}

function setPageNumber({ items }: Page, index: number, paper: PaperSize, measure: Measure) {
  const text = String(index + 1)
  const x = (paper.widthPt - measure(text, STYLES.small)) / 2
  items.push({ kind: 'text', x, y: paper.heightPt - MARGIN_PT + 8, text, style: STYLES.small })
}
