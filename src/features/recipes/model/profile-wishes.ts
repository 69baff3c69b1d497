/** How what is wished for one recipe stands to what the person's profile says. */
import { ALLERGENS, DIETS, type AllergenId, type DietId } from '@contract/wishes'

export interface Profile {
  diets: readonly DietId[]
  allergens: readonly AllergenId[]
}

interface Wishes {
  diet: readonly string[]
  allergies: readonly string[]
}

/** What a profile can hold of it: own words ("kiwi") are for one recipe. */
export function toProfile({ diet, allergies }: Wishes): { diets: DietId[]; allergens: AllergenId[] } {
  return {
    diets: DIETS.map(({ id }) => id).filter((id) => diet.includes(id)),
    allergens: ALLERGENS.map(({ id }) => id).filter((id) => allergies.includes(id)),
  }
}

/** `empty`: neither says anything. `changed`: the profile would be another one by it. */
export function compareToProfile(wishes: Wishes, profile: Profile): 'empty' | 'same' | 'changed' {
  const { diets, allergens } = toProfile(wishes)
  const isSame = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((id) => other.includes(id))
  if (!isSame(diets, profile.diets) || !isSame(allergens, profile.allergens)) return 'changed'
  return diets.length + allergens.length > 0 ? 'same' : 'empty'
}
