/** What a person wants changed in a recipe that they have, and the order that this makes. */
import { MAX_NOTES_LENGTH, MAX_TAGS, MIN_MINUTES } from '@contract/limits'
import { generateRecipeRequestSchema, type GenerateRecipeRequest, type RecipeContent } from '@contract/recipe'

export interface VariantWishes {
  /** Diets that the recipe does not keep yet. */
  diets: readonly string[]
  isQuicker: boolean
  notes: string
}

export const NO_WISHES: VariantWishes = { diets: [], isQuicker: false, notes: '' }

/** What holds for everything that this person eats. */
export interface LastingWishes {
  diets: readonly string[]
  allergies: readonly string[]
}

const QUICKER = 0.6

/** @returns a limit clearly below what the recipe takes, in steps of five minutes; undefined if it is quick already. */
export function quickerMinutes({ prepMinutes, cookMinutes }: Pick<RecipeContent, 'prepMinutes' | 'cookMinutes'>) {
  const minutes = Math.floor(((prepMinutes + cookMinutes) * QUICKER) / 5) * 5
  return minutes > MIN_MINUTES ? minutes : undefined
}

export function hasWishes({ diets, isQuicker, notes }: VariantWishes): boolean {
  return diets.length > 0 || isQuicker || notes.trim() !== ''
}

/** @returns the order, or undefined while nothing is asked for or too much is written. */
export function toVariantRequest(
  original: { id: string; content: RecipeContent },
  wishes: VariantWishes,
  lasting: LastingWishes,
  requestId: string,
): GenerateRecipeRequest | undefined {
  if (!hasWishes(wishes) || wishes.notes.trim().length > MAX_NOTES_LENGTH) return undefined
  const parsed = generateRecipeRequestSchema.safeParse({
    requestId,
    variantOf: original.id,
    diet: [...new Set([...wishes.diets, ...lasting.diets])].slice(0, MAX_TAGS),
    allergies: [...new Set(lasting.allergies)].slice(0, MAX_TAGS),
    servings: original.content.servings,
    maxMinutes: wishes.isQuicker ? quickerMinutes(original.content) : undefined,
    notes: wishes.notes.trim() || undefined,
  })
  return parsed.success ? parsed.data : undefined
}
