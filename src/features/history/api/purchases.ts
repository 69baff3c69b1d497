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
  /** A payment for it differs from what was offered, and a person has to look at it. */
  isUnderReview: boolean
  refundedCents: number
  tokensClawed: number
  /** Stripe's number of the payment. */
  paymentReference: string | null
  createdAt: string
  paidAt: string | null
}

const MAX_PURCHASES = 50

/** A payment that fails moves no token, so that nothing else would tell of its end. */
const PROCESSING_POLL_MS = 30_000

/** What was paid or tried; a checkout that was only looked at is no receipt. */
const TOLD = 'is_under_review.is.true,status.in.(processing,paid,failed,refunded,disputed)'

const COLUMNS =
  'id, package_name, tokens, amount_cents, currency, status, is_under_review, refunded_cents, tokens_clawed, stripe_payment_intent, created_at, paid_at'

interface PurchaseRow {
  id: string
  package_name: string
  tokens: number
  amount_cents: number
  currency: string
  status: string
  is_under_review: boolean
  refunded_cents: number
  tokens_clawed: number
  stripe_payment_intent: string | null
  created_at: string
  paid_at: string | null
}

function toPurchase(row: PurchaseRow): Purchase {
  return {
    id: row.id,
    packageName: row.package_name,
    tokens: row.tokens,
    amountCents: row.amount_cents,
    currency: row.currency,
    status: row.status,
    isUnderReview: row.is_under_review,
    refundedCents: row.refunded_cents,
    tokensClawed: row.tokens_clawed,
    paymentReference: row.stripe_payment_intent,
    createdAt: row.created_at,
    paidAt: row.paid_at,
  }
}

export function purchasesQueryOptions(userId: string) {
  return queryOptions({
    queryKey: historyKeys.purchases(userId),
    queryFn: async ({ signal }): Promise<Purchase[]> => {
      const { data, error } = await supabase
        .from('purchases')
        .select(COLUMNS)
        .or(TOLD)
        .order('created_at', { ascending: false })
        .limit(MAX_PURCHASES)
        .abortSignal(signal)
      if (error) throw toAppError(error)
      return data.map(toPurchase)
    },
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ status }) => status === 'processing') ? PROCESSING_POLL_MS : false,
    enabled: userId !== '',
  })
}

/** One purchase of the person's own, whatever its age; null when there is none of that id. */
export function purchaseQueryOptions(userId: string, purchaseId: string) {
  return queryOptions({
    queryKey: historyKeys.purchase(userId, purchaseId),
    queryFn: async ({ signal }): Promise<Purchase | null> => {
      const { data, error } = await supabase
        .from('purchases')
        .select(COLUMNS)
        .eq('id', purchaseId)
        .abortSignal(signal)
        .maybeSingle()
      if (error) throw toAppError(error)
      return data && toPurchase(data)
    },
    staleTime: 0,
  })
}
