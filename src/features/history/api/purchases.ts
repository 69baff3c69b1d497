import { queryOptions } from '@tanstack/react-query'
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { historyKeys } from '../keys'

export interface Purchase {
  id: string
  packageName: string
  tokens: number
  amountCents: number
  currency: string
  status: string
  refundedCents: number
  createdAt: string
}

const MAX_PURCHASES = 50

/** A payment that fails moves no token, so that nothing else would tell of its end. */
const PROCESSING_POLL_MS = 30_000

/** What was paid or tried; a checkout that was only looked at is no receipt. */
const TOLD_STATUSES = ['processing', 'paid', 'failed', 'refunded', 'disputed']

export function purchasesQueryOptions(userId: string) {
  return queryOptions({
    queryKey: historyKeys.purchases(userId),
    queryFn: async ({ signal }): Promise<Purchase[]> => {
      const { data, error } = await supabase
        .from('purchases')
        .select('id, package_name, tokens, amount_cents, currency, status, refunded_cents, created_at')
        .in('status', TOLD_STATUSES)
        .order('created_at', { ascending: false })
        .limit(MAX_PURCHASES)
        .abortSignal(signal)
      if (error) throw toAppError(error)
      return data.map((row) => ({
        id: row.id,
        packageName: row.package_name,
        tokens: row.tokens,
        amountCents: row.amount_cents,
        currency: row.currency,
        status: row.status,
        refundedCents: row.refunded_cents,
        createdAt: row.created_at,
      }))
    },
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ status }) => status === 'processing') ? PROCESSING_POLL_MS : false,
    enabled: userId !== '',
  })
}
