/** Whether a recipe keeps what its order asks for, as far as code can tell without a cook. */
import type { GenerateRecipeRequest, Ingredient, RecipeContent } from '../_shared/contract/recipe.ts'

type Order = Pick<GenerateRecipeRequest, 'ingredients' | 'allergies' | 'servings'>

/** @returns what is wrong, in words for the model's second attempt; empty if nothing is. */
export function checkRecipe(order: Order, recipe: Pick<RecipeContent, 'servings' | 'ingredients'>): string[] {
  const problems: string[] = []
  if (recipe.servings !== order.servings) problems.push(`servings must be ${order.servings}.`)
  for (const allergy of order.allergies) {
    if (recipe.ingredients.some((ingredient) => mentions(ingredient.name, allergy))) {
      problems.push('ingredients must hold nothing that is listed in allergies.')
      break
    }
  }
  const isUsed = order.ingredients.some((given) => recipe.ingredients.some(({ name }) => sharesWord(name, given)))
  if (!isUsed) problems.push('ingredients must use at least one of the given ingredients, named as given.')
  return problems
}

/** Whether a line may be shown before the whole recipe is checked. */
export function isAllowedIngredient(order: Pick<Order, 'allergies'>, ingredient: Ingredient): boolean {
  return !order.allergies.some((allergy) => mentions(ingredient.name, allergy))
}

/** Whether nothing is left to cook with. */
export function isAllForbidden(order: Pick<Order, 'ingredients' | 'allergies'>): boolean {
  return order.ingredients.every((given) => order.allergies.some((allergy) => mentions(given, allergy)))
}

/** Whether all words of `phrase` stand in `text` one after the other, except as "nut-free" or "free from nuts". */
function mentions(text: string, phrase: string): boolean {
  const words = toWords(text)
  const wanted = toWords(phrase)
  if (wanted.length === 0) return false
  return words.some((_, start) => {
    const isThere = wanted.every((word, offset) => words[start + offset] === word)
    const before = words.slice(Math.max(0, start - 2), start).join(' ')
    const isDenied = words[start + wanted.length] === 'free' || /(^|\s)(no|without|free from|free of)$/.test(before)
    return isThere && !isDenied
  })
}

/** Words that two lines may share without sharing food. */
const FILLERS = new Set(
  'and or of with the for from fresh large small medium cup tbsp tsp tablespoon teaspoon gram kg ml piece slice can und mit von frisch et de du la le'.split(
    ' ',
  ),
)

/** Generous, since it only asks whether an order was heeded: "Tomaten" uses "Tomate", "chickpeas" use "chickpea". */
function sharesWord(name: string, given: string): boolean {
  const words = toWords(name).filter((word) => !FILLERS.has(word))
  const isSame = (one: string, other: string) => one === other || (isDistinctive(other) && one.startsWith(other))
  return toWords(given)
    .filter((word) => !FILLERS.has(word))
    .some((wanted) => words.some((word) => isSame(word, wanted) || isSame(wanted, word)))
}

/** Long enough that a shared beginning is no accident; other scripts say more with fewer signs. */
function isDistinctive(word: string): boolean {
  return /[a-z]/.test(word) ? word.length >= 4 : word.length >= 2
}

/** Lower case, without accents and plurals. Numbers and single Latin letters say nothing about food. */
function toWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/\p{L}+/gu) ?? []).filter((word) => !/^[a-z]$/.test(word)).map(toSingular)
}

function toSingular(word: string): string {
  if (word.length <= 3 || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(oes|ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
