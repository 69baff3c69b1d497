import { queryOptions } from '@tanstack/react-query'
import { AppError, toAppError } from '@/lib/errors'
import { keepForPerson, readForPerson } from '@/lib/person-storage'
import { supabase } from '@/lib/supabase'
import { preferencesKey } from '../keys'
import { isPreferences, NO_PREFERENCES, type Preferences } from '../model/preferences'

const KEPT_AS = 'preferences'

/** What is set, as this browser last knew it while the answer is on its way or there is no network. */
export function preferencesQueryOptions(userId: string) {
  return queryOptions({
    queryKey: preferencesKey(userId),
    queryFn: async ({ signal }): Promise<Preferences> => {
      const { data, error } = await supabase
        .from('preferences')
        .select('diets, allergens, units')
        .eq('user_id', userId)
        .abortSignal(signal)
        .maybeSingle()
      if (error) throw toAppError(error)
      // A form that this build does not know would be an allergy overlooked: better no answer than a wrong one.
      const preferences: unknown = data ?? NO_PREFERENCES
      if (!isPreferences(preferences)) throw new AppError('internal', 'The stored preferences do not have their form.')
      keepForPerson(userId, KEPT_AS, preferences)
      return preferences
    },
    initialData: () => (userId === '' ? undefined : readForPerson(userId, KEPT_AS, isPreferences)),
    // Known, but not fresh: it is read at once all the same.
    initialDataUpdatedAt: 0,
    enabled: userId !== '',
  })
}
