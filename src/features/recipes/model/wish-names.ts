/** Diets and allergies as they are sent (by id where the contract has one) and as people read and type them. */
import { ALLERGENS, DIETS } from '@contract/wishes'

export const DIET_CHOICES = DIETS.map(({ id, label }) => ({ value: id, label }))
export const ALLERGY_CHOICES = ALLERGENS.map(({ id, label }) => ({ value: id, label }))

const LABELS = new Map<string, string>([...DIET_CHOICES, ...ALLERGY_CHOICES].map(({ value, label }) => [value, label]))
const ALLERGY_IDS = new Map<string, string>(ALLERGY_CHOICES.map(({ value, label }) => [label.toLowerCase(), value]))

/** @returns the contract's label, or the words themselves if they are somebody's own. */
export function wishLabel(wish: string): string {
  return LABELS.get(wish) ?? wish
}

/** Puts ids for the allergies that were typed, or kept from before there were ids, and drops what this doubles. */
export function toAllergyIds(allergies: readonly string[]): string[] {
  return [...new Set(allergies.map((allergy) => ALLERGY_IDS.get(allergy.trim().toLowerCase()) ?? allergy))]
}
