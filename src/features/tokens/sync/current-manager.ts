/** The manager of this tab, for code outside React: a function's answer has to reach the cache from anywhere. */
import type { SyncManager } from './sync-manager'

let current: SyncManager | null = null

export function setCurrentManager(manager: SyncManager | null): void {
  current = manager
}

export function currentManager(): SyncManager | null {
  return current
}
