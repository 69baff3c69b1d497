import { queryOptions } from '@tanstack/react-query'
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { historyKeys } from '../keys'

export interface Totals {
  bought: number
  /** By refunds and disputes. */
  takenBack: number
  /** Gifts, and corrections either way. */
  received: number
  spent: number
}

export function totalsQueryOptions(userId: string) {
  return queryOptions({
    queryKey: historyKeys.totals(userId),
    queryFn: async ({ signal }): Promise<Totals> => {
      const { data, error } = await supabase
        .from('token_totals')
        .select('bought, taken_back, received, spent')
        .abortSignal(signal)
        .maybeSingle()
      if (error) throw toAppError(error)
      return {
        bought: data?.bought ?? 0,
        takenBack: data?.taken_back ?? 0,
        received: data?.received ?? 0,
        spent: data?.spent ?? 0,
      }
    },
    staleTime: 0,
    enabled: userId !== '',
  })
}
