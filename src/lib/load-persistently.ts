/** Between two tries. */
const RETRY_AFTER_MS = 3_000

/** Ends when the network is back, or after a while. */
function nextChance(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, RETRY_AFTER_MS)
    window.addEventListener('online', go)
  })
}

/**
 * Loads code that the page cannot do without but need not wait for: if the network goes in that moment, it comes late
 * instead of never.
 */
export async function loadPersistently<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load()
    } catch {
      await nextChance()
    }
  }
}
