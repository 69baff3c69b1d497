/** The manager of this tab, for code outside React: a function's answer has to reach the cache from anywhere. */
import type { SyncState } from '../model/sync-state'
import type { Wallet } from '../model/wallet'

/** What others may ask of it. */
interface CurrentManager {
  readonly wallet: Wallet | undefined
  readonly state: SyncState
  signIn(userId: string): void
  signOut(): void
  accept(wallet: Wallet): boolean
  refresh(): void
}

let current: CurrentManager | null = null

export function setCurrentManager(manager: CurrentManager | null): void {
  current = manager
}

export function currentManager(): CurrentManager | null {
  return current
}
