import { queryOptions } from '@tanstack/react-query'
import { toAppError } from '@/lib/errors'
import { keepForPerson, readForPerson } from '@/lib/person-storage'
import { supabase } from '@/lib/supabase'
import { preferencesKey } from '../keys'
import { NO_PREFERENCES, type Preferences, preferencesSchema } from '../model/preferences'

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
      const preferences = data === null ? NO_PREFERENCES : preferencesSchema.parse(data)
      keepForPerson(userId, KEPT_AS, preferences)
      return preferences
    },
    initialData: () => (userId === '' ? undefined : readForPerson(userId, KEPT_AS, preferencesSchema)),
    // Known, but not fresh: it is read at once all the same.
    initialDataUpdatedAt: 0,
    enabled: userId !== '',
  })
}
