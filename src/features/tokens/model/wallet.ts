/**
 * The wallet as the browser knows it, and the one rule that orders every source of it.
 *
 * Rows reach a tab from reads, realtime events, function answers and other tabs, in any order and more
 * than once. `version` is raised by the database in the same statement as the change, so it alone says
 * which row is newer; times do not (two commits can share a millisecond).
 */
import { isInteger, isString, shape } from '@/lib/shape'

export interface Wallet {
  userId: string
  /** Spendable tokens. */
  balance: number
  /** Tokens reserved for recipes that are being written; null where the source does not say. */
  held: number | null
  /** Tokens owed after a refund of spent ones; null where the source does not say. */
  debt: number | null
  version: number
  /**
   * What each of the last versions changed the balance by, up to this one, oldest first. A version that was
   * missed empties it: then nobody here knows what was in between. `spends.ts` reads it.
   */
  steps: readonly number[]
}

/** More than a person has spends under way; what is older is as good as missed. */
const KEPT_STEPS = 32

interface WalletRow {
  user_id: string
  balance: number
  held: number
  debt: number
  version: number
}

const isWalletRow = shape<WalletRow>({
  user_id: isString,
  balance: isInteger,
  held: isInteger,
  debt: isInteger,
  version: isInteger,
})

/** Reads a row of `user_tokens` from a foreign source; null when columns are missing, as in an event with errors. */
export function walletFromRow(row: unknown): Wallet | null {
  if (!isWalletRow(row)) return null
  const { user_id: userId, balance, held, debt, version } = row
  return { userId, balance, held, debt, version, steps: [] }
}

/**
 * The reducer of all sources: the higher version of the same user wins, anything else changes nothing.
 * The same object comes back when nothing changed, so that nothing renders again.
 *
 * At the same version a whole row completes one that a function's answer brought without `held` and `debt`.
 */
export function newerWallet(current: Wallet | undefined, next: Wallet): Wallet {
  if (current === undefined) return next
  if (next.userId !== current.userId) return current
  if (next.version > current.version) return { ...next, steps: stepsTo(next, current) }
  if (next.version === current.version && current.held === null && next.held !== null) {
    return { ...next, steps: current.steps }
  }
  return current
}

function stepsTo(next: Wallet, current: Wallet): readonly number[] {
  if (next.version !== current.version + 1) return []
  return [...current.steps, next.balance - current.balance].slice(-KEPT_STEPS)
}
