import type { UntimedSyncEvent } from '../model/sync-state'

/** Tells what the browser knows of its network and of this tab, until the signal aborts. */
export function listenToBrowser(tell: (event: UntimedSyncEvent) => void, signal: AbortSignal): void {
  window.addEventListener('online', () => tell({ type: 'network', isOnline: true }), { signal })
  window.addEventListener('offline', () => tell({ type: 'network', isOnline: false }), { signal })
  window.addEventListener('focus', () => tell({ type: 'woken' }), { signal })
  window.addEventListener('pageshow', (event) => event.persisted && tell({ type: 'woken' }), { signal })
  // A page that was frozen: what came meanwhile may be lost, with or without a change of its visibility.
  document.addEventListener('resume', () => tell({ type: 'woken' }), { signal })
  document.addEventListener(
    'visibilitychange',
    () => tell({ type: 'visibility', isVisible: document.visibilityState === 'visible' }),
    { signal },
  )
}
