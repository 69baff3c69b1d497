/**
 * Lets work finish that must not be cut off when the answer is over, such as giving a hold back. Hosted
 * workers may be stopped once nothing is left to answer, unless they are told to wait.
 */
export function keepAlive(work: Promise<unknown>): void {
  const runtime: unknown = Reflect.get(globalThis, 'EdgeRuntime')
  if (typeof runtime !== 'object' || runtime === null) return
  const waitUntil: unknown = Reflect.get(runtime, 'waitUntil')
  if (typeof waitUntil === 'function') waitUntil.call(runtime, work)
}
