/** From the model's finished text to a recipe of the contract's shape, or to what is wrong with it. */
import { writtenRecipeSchema, type WrittenRecipe } from '../_shared/contract/recipe.ts'
import { toPlainText } from './checks/plain-text.ts'
import { wrong, type Problem } from './checks/problem.ts'

export type ParsedRecipe = { recipe: WrittenRecipe } | { problems: Problem[] }

const MAX_PROBLEMS = 8
const noRecipe = (fault: string) =>
  wrong(fault, 'The answer of the recipe writer was no whole recipe.', { rule: 'form' })

/** Tolerates a fence or a sentence around the object, and null for what may be absent; nothing else. */
export function parseRecipe(text: string): ParsedRecipe {
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  if (start === -1 || end < start) return { problems: [noRecipe('The answer holds no complete JSON object.')] }
  let value: unknown
  try {
    value = JSON.parse(text.slice(start, end + 1))
  } catch {
    return { problems: [noRecipe('The answer is not valid JSON.')] }
  }
  const result = writtenRecipeSchema.safeParse(tidy(value))
  if (result.success) return { recipe: result.data }
  // Paths and rules only: the model's own words do not go back into the prompt.
  const problems = result.error.issues.map((issue) =>
    noRecipe(`${issue.path.join('.') || 'The object'}: ${issue.message}`),
  )
  return { problems: problems.slice(0, MAX_PROBLEMS) }
}

function tidy(value: unknown): unknown {
  const recipe = dropNulls(withPlainTexts(value), ['cuisine', 'tip'])
  if (typeof recipe !== 'object' || recipe === null || !('ingredients' in recipe)) return recipe
  const { ingredients } = recipe
  return Array.isArray(ingredients)
    ? { ...recipe, ingredients: ingredients.map((one) => dropNulls(one, ['note'])) }
    : recipe
}

/** Every string in it, freed of what nobody sees, before lengths and words are checked. */
export function withPlainTexts(value: unknown): unknown {
  if (typeof value === 'string') return toPlainText(value)
  if (Array.isArray(value)) return value.map(withPlainTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, withPlainTexts(field)]))
}

/** Models write null, or nothing at all, for what they would leave out. */
export function dropNulls(value: unknown, keys: string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const isBlank = (field: unknown) => field === null || field === ''
  return Object.fromEntries(Object.entries(value).filter(([key, field]) => !(keys.includes(key) && isBlank(field))))
}
