/** Whether people could eat what the list holds. */
import type { Ingredient, WrittenRecipe } from '../../_shared/contract/recipe.ts'
import { wrong, type Problem } from './problem.ts'
import { limitOf, STRONG } from './tables/amount-limits.ts'
import { toWords } from './words.ts'

/** All of it together, for one person; stock and whole shellfish weigh more than what is eaten. */
const MAX_TOTAL_GRAMS = 3_500
/** A loaf or a tray is made as a whole, even for one. */
const MIN_BATCH = 2

export function checkAmounts({ ingredients, servings }: Pick<WrittenRecipe, 'ingredients' | 'servings'>): Problem[] {
  const people = Math.max(servings, MIN_BATCH)
  const places = ingredients.flatMap((line, index) => (isAbsurd(line, people) ? [`ingredients.${index}`] : []))
  const total = ingredients.reduce((sum, line) => sum + gramsOf(line), 0)
  if (places.length === 0 && total <= MAX_TOTAL_GRAMS * people) return []
  return [
    wrong(
      `${places.join(', ') || 'ingredients'}: quantity and unit must be what ${servings} people eat.`,
      'An amount in the recipe made no sense.',
      { rule: 'amounts' },
    ),
  ]
}

function isAbsurd(line: Ingredient, people: number): boolean {
  if (line.quantity === null) return false
  if (line.quantity > unitOf(line).most * people) return true
  const grams = gramsOf(line)
  const strong = STRONG.find(([name]) => name.test(line.name))
  return strong !== undefined && grams > strong[1] * people
}

function gramsOf(line: Ingredient): number {
  return (line.quantity ?? 0) * unitOf(line).grams
}

function unitOf({ unit }: Ingredient) {
  // Single letters are units here, and no words elsewhere.
  const plain = unit.trim().toLowerCase().replace(/\.$/, '')
  return limitOf(/^[a-z]$/.test(plain) ? plain : (toWords(plain)[0] ?? ''))
}
