/**
 * The one cache entry that holds the balance, and the guard that keeps it from ever going back.
 *
 * The guard is the query's `structuralSharing`: it sees every write, fetched or set by hand. Without it a
 * read that began before an event would overwrite the event's newer row when it ends. It is given as a
 * default for the key, so that it also holds while nothing observes the query.
 */
import type { QueryClient } from '@tanstack/react-query'
import { queryOptions } from '@tanstack/react-query'
import { whenAborted } from '@/lib/aborted'
import { supabase } from '@/lib/supabase'
import { tokenKeys } from '../keys'
import { newerWallet, walletFromRow, type Wallet } from '../model/wallet'
import { readLastWallet } from './last-wallet'

/** A read that hangs would hold up every later one: at most one is under way at a time. */
const READ_TIMEOUT_MS = 10_000

async function readWallet(userId: string, given: AbortSignal): Promise<Wallet> {
  const signal = AbortSignal.any([given, AbortSignal.timeout(READ_TIMEOUT_MS)])
  const answer = supabase
    .from('user_tokens')
    .select('user_id, balance, held, debt, version')
    .eq('user_id', userId)
    .abortSignal(signal)
    .maybeSingle()
  const { data, error } = await Promise.race([answer, whenAborted(signal)])
  if (error) throw new Error(`The wallet could not be read: ${error.message}`)
  // Before the e-mail is confirmed there is no wallet yet; version 0 loses against any real row.
  return walletFromRow(data) ?? { userId, balance: 0, held: 0, debt: 0, version: 0, steps: [] }
}

export function walletQueryOptions(userId: string) {
  return queryOptions({
    queryKey: tokenKeys.wallet(userId),
    queryFn: ({ signal }) => readWallet(userId, signal),
    structuralSharing: (current, next) => newerWallet(current as Wallet | undefined, next as Wallet),
    // For the first paint; whether it has been confirmed since is in the sync status.
    initialData: () => readLastWallet(userId),
    // Who asks when is the sync manager's business alone, however many components show the number.
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
    retry: 1,
    retryDelay: 1_000,
  })
}

/** Puts a row from anywhere into the cache. Answers whether it was news. */
export function putWallet(queryClient: QueryClient, wallet: Wallet): boolean {
  const { queryKey, structuralSharing, initialData, gcTime } = walletQueryOptions(wallet.userId)
  queryClient.setQueryDefaults(queryKey, { structuralSharing, initialData, gcTime })
  const before = queryClient.getQueryData(queryKey)
  if (newerWallet(before, wallet) === before) return false
  queryClient.setQueryData(queryKey, wallet)
  return true
}
