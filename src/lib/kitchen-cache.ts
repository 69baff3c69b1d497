/** What the service worker has kept of a person's recipes goes with them when they leave. */
import { RECIPES_PREFIX } from '@/service-worker/rules'

export async function forgetKeptRecipes(): Promise<void> {
  if (!('caches' in globalThis)) return
  // It also knows of answers that are still on their way.
  navigator.serviceWorker?.controller?.postMessage('forget')
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(RECIPES_PREFIX)).map((name) => caches.delete(name)))
}
