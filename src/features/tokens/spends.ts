/** Optimistic spends, from the moment a person clicks until the server has spoken. */
import { isPending, withSpend, withSpendConfirmed, withSpendOver } from './model/spends'
import { currentManager } from './sync/current-manager'
import { updateSpends, useSyncStore } from './sync/sync-store'

/**
 * No answer can come after this: hosted functions are given up after 150 seconds without a first byte. A spend
 * whose page is gone, or whose answer was lost, is not subtracted for ever.
 */
const PATIENCE_MS = 150_000

const patience = new Map<string, ReturnType<typeof setTimeout>>()

/** What a server function answers about the wallet after a charge. */
export interface WalletAnswer {
  userId: string
  balance: number
  version: number
}

/**
 * Shows a spend at once. Harmless when repeated, also after a reload or after the spend has ended: a request is
 * subtracted once at most. While no balance is on screen there is nothing to subtract from.
 *
 * @param cost in tokens
 */
export function beginSpend(requestId: string, cost: number): void {
  const wallet = currentManager()?.wallet
  if (wallet === undefined) return
  const { userId, version: onVersion } = wallet
  updateSpends((spends) => withSpend(spends, { requestId, userId, cost, onVersion, beganAtMs: Date.now() }))
  waitForAnswer(requestId)
}

/** The server has charged or reserved it: its row takes the place of our guess. */
export function confirmSpend(requestId: string, answer: WalletAnswer): void {
  stopWaiting(requestId)
  // First the spend, then the row: until the row is there it is subtracted still.
  updateSpends((spends) => withSpendConfirmed(spends, requestId, answer.version))
  acceptWallet(answer)
}

/** Ends a spend that was refused, taken back or lost from sight. The row is read, because only it knows. */
export function endSpend(requestId: string): void {
  stopWaiting(requestId)
  if (!isPending(useSyncStore.getState().spends, requestId)) return
  updateSpends((spends) => withSpendOver(spends, requestId))
  currentManager()?.refresh()
}

/** Puts the wallet that a server function answered on screen, in this tab and the others. */
export function acceptWallet({ userId, balance, version }: WalletAnswer): void {
  currentManager()?.accept({ userId, balance, version, held: null, debt: null, steps: [] })
}

/** Takes up what a reload has interrupted; gives up what nobody waits for any more. */
export function resumeSpends(): void {
  for (const { requestId, status } of useSyncStore.getState().spends) if (status === 'pending') waitForAnswer(requestId)
}

/** The app goes away; what is under way stays so. */
export function pauseSpends(): void {
  for (const requestId of patience.keys()) stopWaiting(requestId)
}

/** The person leaves: nobody will tell what became of their spends. */
export function abandonSpends(): void {
  pauseSpends()
  updateSpends((spends) => {
    const pending = spends.filter(({ status }) => status === 'pending')
    return pending.reduce((rest, { requestId }) => withSpendOver(rest, requestId), spends)
  })
}

function waitForAnswer(requestId: string): void {
  const spend = useSyncStore.getState().spends.find((known) => known.requestId === requestId)
  if (spend?.status !== 'pending' || patience.has(requestId)) return
  const leftMs = spend.beganAtMs + PATIENCE_MS - Date.now()
  patience.set(
    requestId,
    setTimeout(() => endSpend(requestId), Math.min(PATIENCE_MS, Math.max(0, leftMs))),
  )
}

function stopWaiting(requestId: string): void {
  clearTimeout(patience.get(requestId))
  patience.delete(requestId)
}
