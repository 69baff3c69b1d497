import { queryOptions, useQuery } from '@tanstack/react-query'
import { supabase } from '@/lib/supabase'
import { tokenKeys } from '../keys'

export interface TokenPackage {
  id: string
  name: string
  tokens: number
  amountCents: number
  /** ISO 4217, lower case as Stripe writes it. */
  currency: string
}

/** What is for sale, in the order of the shelf. Anyone may read it, signed in or not. */
export function tokenPackagesQueryOptions() {
  return queryOptions({
    queryKey: tokenKeys.packages(),
    queryFn: async ({ signal }): Promise<TokenPackage[]> => {
      const { data, error } = await supabase
        .from('token_packages')
        .select('id, name, tokens, amount_cents, currency')
        .eq('active', true)
        .order('sort')
        .abortSignal(signal)
      if (error) throw new Error(`The token packages could not be read: ${error.message}`)
      return data.map(({ amount_cents: amountCents, ...rest }) => ({ ...rest, amountCents }))
    },
    staleTime: 5 * 60_000,
  })
}

export function useTokenPackages() {
  return useQuery(tokenPackagesQueryOptions())
}
