import { queryOptions } from '@tanstack/react-query'
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { historyKeys } from '../keys'
import { sumTransactions, type Totals } from '../model/transaction'

/** The Data API gives no more rows at once, and sums are not open to clients. */
export const MAX_SUMMED_ROWS = 1_000

export interface SummedTotals extends Totals {
  /** Whether older movements were left out. */
  isPartial: boolean
}

export function totalsQueryOptions(userId: string) {
  return queryOptions({
    queryKey: historyKeys.totals(userId),
    queryFn: async ({ signal }): Promise<SummedTotals> => {
      const { data, error } = await supabase
        .from('token_transactions')
        .select('kind, amount')
        .order('id', { ascending: false })
        .limit(MAX_SUMMED_ROWS)
        .abortSignal(signal)
      if (error) throw toAppError(error)
      return { ...sumTransactions(data), isPartial: data.length === MAX_SUMMED_ROWS }
    },
    staleTime: 0,
    enabled: userId !== '',
  })
}
