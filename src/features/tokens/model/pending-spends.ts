/**
 * Spends that are shown before the server has answered.
 *
 * A spend begins on top of the wallet's version that was on screen. It is subtracted only while that very
 * version is still shown: the first newer row speaks for itself, because it may hold this spend already,
 * and subtracting it again would show a number that was never true. So a spend is never counted twice,
 * whichever of the function's answer, the event, a poll or another tab comes first, and nothing has to
 * survive a reload: the first row after it is the truth.
 */
import type { Wallet } from './wallet'

export interface PendingSpend {
  requestId: string
  userId: string
  /** In tokens. */
  cost: number
  /** The wallet's version that was on screen when the spend began. */
  onVersion: number
}

/** The number to show, in tokens; never below zero. */
export function shownBalance(wallet: Wallet, spends: readonly PendingSpend[]): number {
  const pending = spends
    .filter((spend) => spend.userId === wallet.userId && spend.onVersion === wallet.version)
    .reduce((sum, spend) => sum + spend.cost, 0)
  return Math.max(0, wallet.balance - pending)
}

/** Adds a spend; a repeat of the same request changes nothing, so a double click counts once. */
export function withSpend(spends: readonly PendingSpend[], spend: PendingSpend): readonly PendingSpend[] {
  return spends.some((known) => known.requestId === spend.requestId) ? spends : [...spends, spend]
}

/** Removes a spend: confirmed (its row has come), refused, or taken back. */
export function withoutSpend(spends: readonly PendingSpend[], requestId: string): readonly PendingSpend[] {
  const rest = spends.filter((spend) => spend.requestId !== requestId)
  return rest.length === spends.length ? spends : rest
}
