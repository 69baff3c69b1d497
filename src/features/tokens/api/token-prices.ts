import { queryOptions, useQuery } from '@tanstack/react-query'
import { supabase } from '@/lib/supabase'
import { tokenKeys } from '../keys'

/** What each feature costs, in tokens, by the feature's name (`recipe`, `variant`, `cookbook`). */
export function tokenPricesQueryOptions() {
  return queryOptions({
    queryKey: tokenKeys.prices(),
    queryFn: async ({ signal }): Promise<Record<string, number>> => {
      const { data, error } = await supabase.from('token_prices').select('feature, cost').abortSignal(signal)
      if (error) throw new Error(`The token prices could not be read: ${error.message}`)
      return Object.fromEntries(data.map(({ feature, cost }) => [feature, cost]))
    },
    staleTime: 5 * 60_000,
  })
}

export function useTokenPrices() {
  return useQuery(tokenPricesQueryOptions())
}
