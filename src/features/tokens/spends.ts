/** Optimistic spends, from the moment a person clicks until the server has spoken. */
import { withoutSpend, withSpend } from './model/pending-spends'
import { currentManager } from './sync/current-manager'
import { useSyncStore } from './sync/sync-store'

/** Shows a spend at once. Harmless when repeated, and while the balance is not known yet. */
export function beginSpend(requestId: string, cost: number): void {
  const wallet = currentManager()?.wallet
  if (wallet === undefined) return
  const { userId, version: onVersion } = wallet
  useSyncStore.setState(({ pendingSpends }) => ({
    pendingSpends: withSpend(pendingSpends, { requestId, userId, cost, onVersion }),
  }))
}

/** Ends a spend, confirmed or taken back: the row says which. */
export function endSpend(requestId: string): void {
  useSyncStore.setState(({ pendingSpends }) => ({ pendingSpends: withoutSpend(pendingSpends, requestId) }))
}

/** Puts the wallet that a server function answered on screen, in this tab and the others. */
export function acceptWallet(answer: { userId: string; balance: number; version: number }): void {
  const { userId, balance, version } = answer
  currentManager()?.accept({ userId, balance, version, held: null, debt: null })
}
