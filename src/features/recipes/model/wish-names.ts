/** Diets and allergies as they are sent (by id where the contract has one) and as people read and type them. */
import { ALLERGENS, DIETS, type AllergenId, type DietId } from '@contract/wishes'
import { wishNameTexts } from '@/texts/en/recipes/wishes'

export interface WishChoice {
  value: string
  label: string
}

export function dietChoices(): WishChoice[] {
  const { diets } = wishNameTexts().wishes
  return DIETS.map(({ id }) => ({ value: id, label: diets[id] }))
}

export function allergyChoices(): WishChoice[] {
  const { allergens } = wishNameTexts().wishes
  return ALLERGENS.map(({ id }) => ({ value: id, label: allergens[id] }))
}

/** @returns the name of a diet or allergen, or the words themselves if they are somebody's own. */
export function wishLabel(wish: string): string {
  const { allergens, diets } = wishNameTexts().wishes
  return allergens[wish as AllergenId] ?? diets[wish as DietId] ?? wish
}

/** As {@link wishLabel}, for the middle of a sentence; somebody's own words stay as they are. */
export function wishWords(wish: string): string {
  const label = wishLabel(wish)
  return label === wish ? wish : wishNameTexts().wishes.inSentence(label)
}

const ALLERGEN_IDS = new Map<string, string>(ALLERGENS.map(({ id, label }) => [label.toLowerCase(), id]))

/** @returns the id of an allergen under the name that a recipe or a person gives it, or that name. */
export function toAllergenId(name: string): string {
  const typed = name.trim().toLowerCase()
  const known = allergyChoices().find(({ label }) => label.toLowerCase() === typed)?.value
  return known ?? ALLERGEN_IDS.get(typed) ?? name
}

/** Puts ids for the allergies that were typed, or kept from before there were ids, and drops what this doubles. */
export function toAllergyIds(allergies: readonly string[]): string[] {
  return [...new Set(allergies.map(toAllergenId))]
}
