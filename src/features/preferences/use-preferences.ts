import { useQuery } from '@tanstack/react-query'
import { useLanguageStore } from '@/lib/language'
import { useSession } from '@/lib/session'
import { preferencesQueryOptions } from './api/preferences-query'
import { type Allergen, type Diet, NO_PREFERENCES, type Units, usualUnits } from './model/preferences'

export interface KnownPreferences {
  diets: Diet[]
  allergens: Allergen[]
  units: Units
  /** Until they are known for the first time; offline as long as nothing was kept from before. */
  isPending: boolean
  /** Why they are not known: nobody may then take "no allergies" for an answer. */
  error: Error | null
  /** Asks again. */
  retry: () => void
}

/** Diets, allergies and units of who is signed in; nothing set for visitors. */
export function usePreferences(): KnownPreferences {
  const userId = useSession().userId ?? ''
  const { data, isPending, error, refetch } = useQuery(preferencesQueryOptions(userId))
  const { language } = useLanguageStore()
  const { diets, allergens, units } = data ?? NO_PREFERENCES
  return {
    diets,
    allergens,
    units: units ?? usualUnits(language, navigator.languages),
    isPending: isPending && error === null && userId !== '',
    error: data === undefined ? error : null,
    retry: () => void refetch(),
  }
}
