import { queryOptions } from '@tanstack/react-query'
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { historyKeys } from '../keys'
import { fillWeeks, lastMondays, type Week } from '../model/weeks'

/** The last weeks, oldest first, summed where the ledger lies. */
export function weeksQueryOptions(userId: string) {
  return queryOptions({
    queryKey: historyKeys.weeks(userId),
    queryFn: async ({ signal }): Promise<Week[]> => {
      const mondays = lastMondays()
      const { data, error } = await supabase
        .from('token_weeks')
        .select('week, bought, spent')
        .gte('week', mondays[0] ?? '')
        .abortSignal(signal)
      if (error) throw toAppError(error)
      const moved = data.map(({ week, bought, spent }) => ({
        week: week ?? '',
        bought: bought ?? 0,
        spent: spent ?? 0,
      }))
      return fillWeeks(mondays, moved)
    },
    staleTime: 0,
    enabled: userId !== '',
  })
}
