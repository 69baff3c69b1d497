/**
 * The last row that any tab of this browser has seen, for the first paint. One person's at a time: it goes with
 * them at sign-out, and is never read for somebody else.
 */
import type { Wallet } from '../model/wallet'
import { readWallet } from './read-wallet'

const STORAGE_KEY = 'healthy-meals:last-wallet'

export function readLastWallet(userId: string): Wallet | undefined {
  try {
    const wallet = readWallet(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null'))
    return wallet?.userId === userId ? wallet : undefined
  } catch {
    return undefined // Storage is refused in some private modes; the first paint then waits for the first read.
  }
}

/** Keeps a row unless another tab has kept a newer one of the same person. */
export function keepLastWallet(wallet: Wallet): void {
  const { steps: _unused, ...row } = wallet
  const kept = readLastWallet(wallet.userId)
  if (kept !== undefined && kept.version >= wallet.version) return
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(row))
  } catch {
    // See above.
  }
}

export function forgetLastWallet(): void {
  try {
    localStorage.removeItem(STORAGE_KEY)
  } catch {
    // See above.
  }
}
