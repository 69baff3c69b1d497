/** Does something again and again, for as long as the stack runs. */
import type { Log, Service } from '../config/service.ts'

/**
 * @param seconds from one start to the next; 0 is never. A run that takes longer lets the next ones be left out.
 * @param work is told by its signal that the stack stops. When it fails it is done again at its next time, and only the
 *   first of equal failures in a row is said.
 */
export function repeat(name: string, seconds: number, work: (signal: AbortSignal) => Promise<void>, log: Log): Service {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  let complaint = ''

  const run = async () => {
    try {
      await work(stopping.signal)
      complaint = ''
    } catch (error) {
      const next = (error as Error).message
      if (next !== complaint && !stopping.signal.aborted) log(`${name}: ${next}`)
      complaint = next
    }
  }
  const timer = setInterval(() => {
    running ??= run().finally(() => (running = undefined))
  }, seconds * 1_000)
  if (seconds === 0) clearInterval(timer)
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}
