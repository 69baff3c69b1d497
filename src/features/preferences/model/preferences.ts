/** What a person has set once for every recipe: how they eat, what they must not eat, how they measure. */
import { ALLERGENS, DIETS, type AllergenId, type DietId } from '@contract/wishes'
import type { Language } from '@/lib/language'
import { arrayOf, nullable, oneOf, shape } from '@/lib/shape'

export type Diet = DietId
export type Allergen = AllergenId
export type Units = 'metric' | 'us'

export interface Preferences {
  diets: Diet[]
  allergens: Allergen[]
  /** Null until chosen: then as the page's language and the browser's region have it. */
  units: Units | null
}

export const NO_PREFERENCES: Preferences = { diets: [], allergens: [], units: null }

export const DIET_IDS: readonly Diet[] = DIETS.map(({ id }) => id)
export const ALLERGEN_IDS: readonly Allergen[] = ALLERGENS.map(({ id }) => id)

export const isPreferences = shape<Preferences>({
  diets: arrayOf(oneOf(...DIET_IDS)),
  allergens: arrayOf(oneOf(...ALLERGEN_IDS)),
  units: nullable(oneOf('metric', 'us')),
})

/**
 * Who reads anything but English cooks in grams, also where the browser came in American English.
 *
 * @param language of the page
 * @param languages the browser's, in the person's order; the first that names a region decides.
 */
export function usualUnits(language: Language, languages: readonly string[]): Units {
  if (language !== 'en') return 'metric'
  const region = languages.map((tag) => /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(tag)?.[1]).find(Boolean)
  return region?.toUpperCase() === 'US' ? 'us' : 'metric'
}

/** Takes it out, or puts it in at the place that it has in the list of all. */
export function toggled<Id extends string>(chosen: readonly Id[], id: Id, all: readonly Id[]): Id[] {
  return all.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)))
}
