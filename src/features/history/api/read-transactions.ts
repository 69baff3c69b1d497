/** A page of the ledger, with the names of what its rows are about. */
import * as z from 'zod/mini'
import { toAppError } from '@/lib/errors'
import { supabase } from '@/lib/supabase'
import { kindsOf, rangeOf, type HistoryFilter } from '../model/history-filter'
import type { Transaction } from '../model/transaction'

export interface TransactionPage {
  transactions: Transaction[]
  /** The id before which the next page begins, or null after the last. */
  next: number | null
}

export interface PageRequest {
  filter: HistoryFilter
  /** The id before which the page begins; null for the first. Pages by id neither skip nor repeat what is new. */
  before: number | null
  size: number
  signal: AbortSignal
}

const detailsSchema = z.object({
  debt_paid: z.optional(z.number()),
  debt_added: z.optional(z.number()),
  reason: z.optional(z.string()),
  actor: z.optional(z.string()),
})

export async function readTransactions({ filter, before, size, signal }: PageRequest): Promise<TransactionPage> {
  let query = supabase
    .from('token_transactions')
    .select('id, kind, amount, balance_after, created_at, reference, feature, request_id, purchase_id, details')
    .order('id', { ascending: false })
    .limit(size)
  const kinds = kindsOf(filter.shown)
  const range = rangeOf(filter.period)
  if (before !== null) query = query.lt('id', before)
  if (kinds !== null) query = query.in('kind', kinds)
  if (range.from !== null) query = query.gte('created_at', range.from.toISOString())
  if (range.before !== null) query = query.lt('created_at', range.before.toISOString())
  const { data, error } = await query.abortSignal(signal)
  if (error) throw toAppError(error)
  const [recipes, packageNames] = await Promise.all([
    readRecipes(
      data.flatMap((row) => (row.kind === 'spend' && row.request_id ? [row.request_id] : [])),
      signal,
    ),
    readPackageNames([...new Set(data.flatMap((row) => row.purchase_id ?? []))], signal),
  ])
  return {
    transactions: data.map((row) => {
      const details = detailsSchema.safeParse(row.details ?? {}).data
      return {
        id: row.id,
        kind: row.kind,
        amount: row.amount,
        balanceAfter: row.balance_after,
        createdAt: row.created_at,
        reference: row.reference,
        feature: row.feature,
        purchaseId: row.purchase_id,
        packageName: packageNames.get(row.purchase_id ?? ''),
        recipe: recipes.get(row.request_id ?? ''),
        debtPaid: details?.debt_paid ?? 0,
        debtAdded: details?.debt_added ?? 0,
        reason: details?.reason,
        actor: details?.actor,
      }
    }),
    next: data.length === size ? (data.at(-1)?.id ?? null) : null,
  }
}

/** The recipes of these requests that still exist. There is no foreign key to follow: recipes may be deleted. */
async function readRecipes(requestIds: string[], signal: AbortSignal) {
  if (requestIds.length === 0) return new Map<string, { id: string; title: string }>()
  const { data, error } = await supabase
    .from('recipes')
    .select('id, title, request_id')
    .in('request_id', requestIds)
    .abortSignal(signal)
  if (error) throw toAppError(error)
  return new Map(data.map(({ id, title, request_id: requestId }) => [requestId, { id, title }]))
}

async function readPackageNames(purchaseIds: string[], signal: AbortSignal) {
  if (purchaseIds.length === 0) return new Map<string, string>()
  const { data, error } = await supabase
    .from('purchases')
    .select('id, package_name')
    .in('id', purchaseIds)
    .abortSignal(signal)
  if (error) throw toAppError(error)
  return new Map(data.map(({ id, package_name: name }) => [id, name]))
}
