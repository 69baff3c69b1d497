import type { Ingredient, RecipeContent } from '@contract/recipe'
import { readingTexts } from '@/texts/en/recipes/reading'
import { scaleTexts } from './amounts-in-text'
import { convertMeasures } from './measures-in-text'
import { formatQuantity, scaleQuantity } from './quantity'
import { convertAmount, type Units } from './units'
import { toAllergenId, wishWords } from './wish-names'
import { formatMinutes, formatServings } from './short-facts'

export { formatMinutes, formatServings }

/** How a recipe is read: for how many, and in which units. */
export interface Reading {
  servings: number
  units: Units
}

/** @returns how much of it: "2 cloves", "1½ cups"; empty for "to taste". */
export function formatAmount(ingredient: Ingredient, fromServings: number, { servings, units }: Reading): string {
  const quantity = scaleQuantity(ingredient.quantity, fromServings, servings)
  if (quantity === null) return ''
  const amount = convertAmount({ quantity, unit: ingredient.unit }, units, ingredient.name)
  return formatQuantity(amount.quantity, amount.unit)
}

/** @returns one line of the shopping list: "2 cloves garlic, crushed". */
export function formatIngredient(ingredient: Ingredient, fromServings: number, reading: Reading): string {
  const quantity = formatAmount(ingredient, fromServings, reading)
  return [quantity, ingredient.name].filter(Boolean).join(' ') + (ingredient.note ? `, ${ingredient.note}` : '')
}

export interface Method {
  steps: string[]
  tip: string | undefined
  /** Where amounts still are for the servings that the recipe was written for: said beside them. */
  isUnscaled: (step: number) => boolean
  note: string | undefined
}

/** The sentences of a recipe, as it is being read. */
export function readMethod(content: RecipeContent, { servings, units }: Reading): Method {
  const { texts, unscaled } = scaleTexts(
    [...content.steps, ...(content.tip ? [content.tip] : [])],
    content.ingredients,
    content.servings,
    servings,
  )
  const read = texts.map((text) => convertMeasures(text, units))
  return {
    steps: read.slice(0, content.steps.length),
    tip: content.tip ? read.at(-1) : undefined,
    isUnscaled: (step) => unscaled.has(step),
    note: unscaled.size > 0 ? readingTexts().recipe.amountsFor(formatServings(content.servings)) : undefined,
  }
}

/** The whole recipe as plain text, for a message or a note, as it is being read. */
export function recipeAsText(content: RecipeContent, reading: Reading): string {
  const { nutrition } = content
  const t = readingTexts().recipe
  const { steps, tip, note } = readMethod(content, reading)
  return [
    content.title,
    content.summary,
    '',
    `${formatServings(reading.servings)} · ${formatMinutes(content.prepMinutes + content.cookMinutes)} · ${t.difficulties[content.difficulty]}`,
    ...(content.allergens.length > 0 ? [t.containsLine(describeAllergens(content.allergens))] : []),
    '',
    t.ingredients,
    ...content.ingredients.map((ingredient) => `- ${formatIngredient(ingredient, content.servings, reading)}`),
    '',
    t.method,
    ...(note ? [note] : []),
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    ...(tip ? ['', t.tipLine(tip)] : []),
    '',
    t.nutritionLine(
      Math.round(nutrition.calories),
      Math.round(nutrition.proteinG),
      Math.round(nutrition.carbsG),
      Math.round(nutrition.fatG),
    ),
  ].join('\n')
}

export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

/** The allergens of a recipe, named in the language of the page. */
export function describeAllergens(allergens: readonly string[]): string {
  return allergens.map((name) => wishWords(toAllergenId(name))).join(', ')
}
