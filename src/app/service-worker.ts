/** Keeps the app ready for a kitchen without network, and offers a new version when nothing is under way. */
import { isCooking } from '@/features/recipes/public'
import { isBuying } from '@/features/purchase/public'
import { createLogger } from '@/lib/log'
import { toast } from '@/lib/toast'
import { shellTexts } from '@/texts/en/shell'

const log = createLogger('app')

/** A reload now would cut off what costs money or tokens: the offer waits until that is over. */
const LOOK_AGAIN_MS = 5_000

export async function startServiceWorker(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('/sw.js')
    if (registration.waiting) offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const next = registration.installing
      next?.addEventListener('statechange', () => {
        // Without one in charge it is the first, and there is nothing to update.
        if (next.state === 'installed' && navigator.serviceWorker.controller) offer(next)
      })
    })
  } catch (error) {
    log.info('this browser keeps nothing for later', error)
  }
}

function offer(next: ServiceWorker): void {
  if (isCooking() || isBuying()) {
    setTimeout(() => offer(next), LOOK_AGAIN_MS)
    return
  }
  const t = shellTexts().update
  toast.message(t.title, {
    id: 'update',
    description: t.detail,
    durationMs: Infinity,
    action: { label: t.action, onClick: () => take(next) },
  })
}

function take(next: ServiceWorker): void {
  if (isCooking() || isBuying()) return offer(next)
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  next.postMessage('activate')
}
