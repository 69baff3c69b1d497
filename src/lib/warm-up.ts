/** Code that the first screen does not need, but the first press may: it is loaded once the page has come to rest. */

/** Late enough to be in nobody's way, and mostly before a network is lost. */
const AFTER_MS = 2_000

/** Loads it after a while. A failure says nothing yet: it is tried again when somebody wants it. @returns forgets it. */
export function warmUp(load: () => Promise<unknown>): () => void {
  const timer = setTimeout(() => void load().catch(() => undefined), AFTER_MS)
  return () => clearTimeout(timer)
}
