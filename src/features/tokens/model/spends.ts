/**
 * Spends that are shown before the server has answered: the number on screen is the newest known row's balance
 * minus the spends that this row cannot contain yet.
 *
 * Which row can contain which spend? A spend lowers the balance in one statement, and so in one version, which is
 * higher than the version that was on screen when it began (for a recipe that is the moment when its tokens are
 * held; its later commit does not touch `balance`). From this follows, for a row that is newer than that:
 *   - a step of one version that did not lower the balance is not the spend: it is still to come;
 *   - a step that did may be a spend, but only one of them; the others are still to come;
 *   - after versions that were missed, every spend may be in it, and none is subtracted any more.
 * In doubt the row speaks for itself. So no number is ever less than the truth minus what is really under way, and
 * nothing is subtracted twice, whichever of answer, event, poll and other tab comes first or is lost.
 */
import type { Wallet } from './wallet'

export interface Spend {
  requestId: string
  userId: string
  /** In tokens. */
  cost: number
  /** The wallet's version that was on screen when the spend began. */
  onVersion: number
  /** When it began, ms since the epoch. */
  beganAtMs: number
  /**
   * `pending`: the server has not spoken. `confirmed`: it has charged, and the row of `byVersion` contains it.
   * `over`: refused, taken back, or given up waiting for. Those that have ended are kept for a while: they explain
   * steps, and a request that is sent again, perhaps after a reload, must not be subtracted anew.
   */
  status: 'pending' | 'confirmed' | 'over'
  /** A version whose row contains it; null unless confirmed. */
  byVersion: number | null
}

/** How many are remembered, newest first to stay. */
const KEPT_SPENDS = 32

/** The number to show, in tokens; never below zero. */
export function shownBalance(wallet: Wallet, spends: readonly Spend[]): number {
  const toCome = spendsNotIn(wallet, spends).filter(
    // One that is confirmed may be ahead of its own row.
    ({ byVersion }) => byVersion === null || byVersion > wallet.version,
  )
  const sum = toCome.reduce((tokens, { cost }) => tokens + cost, 0)
  return Math.max(0, wallet.balance - sum)
}

function spendsNotIn(wallet: Wallet, spends: readonly Spend[]): Spend[] {
  const firstKnown = wallet.version - wallet.steps.length
  let rest = spends.filter(
    ({ userId, status, onVersion }) => userId === wallet.userId && status !== 'over' && onVersion >= firstKnown,
  )
  wallet.steps.forEach((change, index) => {
    if (change >= 0) return
    const spend = spendBehind(-change, firstKnown + index + 1, rest)
    if (spend !== undefined) rest = rest.filter((other) => other !== spend)
  })
  return rest
}

/** Which spend a fall of the balance may be: one that is known to be charged by then, else one that waits. */
function spendBehind(fall: number, version: number, spends: readonly Spend[]): Spend | undefined {
  const possible = spends.filter(
    ({ onVersion, byVersion }) => onVersion < version && (byVersion === null || version <= byVersion),
  )
  const exact = possible.filter(({ cost }) => cost === fall)
  return (
    // The one whose row is nearest first: it has the fewest steps to choose from.
    exact.filter(isConfirmed).sort((one, other) => one.byVersion - other.byVersion)[0] ??
    exact[0] ??
    // Another price than this browser knew? Then it may be any of them; the dearest, to be on the safe side.
    possible.filter(({ status }) => status === 'pending').sort((one, other) => other.cost - one.cost)[0]
  )
}

function isConfirmed(spend: Spend): spend is Spend & { byVersion: number } {
  return spend.byVersion !== null
}

/**
 * Adds a spend that begins now, on top of the wallet that is on screen. A request that is known already changes
 * nothing, whatever became of it: a double click, or the same request sent again, counts once.
 */
export function withSpend(
  spends: readonly Spend[],
  spend: Pick<Spend, 'requestId' | 'userId' | 'cost' | 'onVersion' | 'beganAtMs'>,
): readonly Spend[] {
  if (spends.some(({ requestId }) => requestId === spend.requestId)) return spends
  return [...spends, { ...spend, status: 'pending' as const, byVersion: null }].slice(-KEPT_SPENDS)
}

/** The server has charged it: the row of `byVersion` contains it. */
export function withSpendConfirmed(spends: readonly Spend[], requestId: string, byVersion: number): readonly Spend[] {
  return withEnd(spends, requestId, { status: 'confirmed', byVersion })
}

/** It was refused or taken back, or nobody knows; the row says which. */
export function withSpendOver(spends: readonly Spend[], requestId: string): readonly Spend[] {
  return withEnd(spends, requestId, { status: 'over', byVersion: null })
}

/** Only a pending spend can end: a confirmed hold that is released later was in a row all the same. */
function withEnd(
  spends: readonly Spend[],
  requestId: string,
  end: Pick<Spend, 'status' | 'byVersion'>,
): readonly Spend[] {
  if (!isPending(spends, requestId)) return spends
  return spends.map((spend) => (spend.requestId === requestId ? { ...spend, ...end } : spend))
}

export function isPending(spends: readonly Spend[], requestId: string): boolean {
  return spends.some((spend) => spend.requestId === requestId && spend.status === 'pending')
}
