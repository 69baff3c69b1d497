/** Runs the stack as a command: until Ctrl-C, a signal, or the end of the npm that started it. */
import { parentOf } from '../config/processes.ts'
import { isRunByNpm, readSettings } from '../config/settings.ts'
import { consoleProgress, paint, report } from './console.ts'
import type { Stack } from './stack.ts'
import { summary } from './summary.ts'

const NPM_CHECK_MS = 500
/** npm passes a Ctrl-C on that the terminal has sent here already; a person needs longer for a second one. */
const SAME_CTRL_C_MS = 500

export async function runStack({ withApp, command }: { withApp: boolean; command: string }): Promise<void> {
  const progress = consoleProgress()
  let starting: Promise<Stack> | undefined
  let isStopping = false
  const aborter = new AbortController()

  let askedAt = 0
  const stop = async (reason: string, exitCode: number) => {
    if (isStopping) {
      if (performance.now() - askedAt < SAME_CTRL_C_MS) return
      progress.say('Stopping at once.')
      process.exit(1)
    }
    isStopping = true
    askedAt = performance.now()
    progress.say(`\n${reason}`)
    // What is half started is waited for, because only a whole part can be stopped; no further part is begun.
    aborter.abort()
    const stack = await starting?.catch(() => undefined)
    await stack?.stop()
    progress.say(`Stopped in ${((performance.now() - askedAt) / 1000).toFixed(1)} s.`)
    process.exit(exitCode)
  }

  // Being asked to stop is no failure; npm would print an error for any other code.
  process.on('SIGINT', () => void stop('Stopping (press Ctrl-C again to force it) ...', 0))
  process.on('SIGTERM', () => void stop('Stopping ...', 0))
  process.on('SIGHUP', () => void stop('The terminal is gone; stopping ...', 0))
  process.on('uncaughtException', (error) => {
    console.error(error)
    void stop('A part failed; stopping ...', 1)
  })
  // A query that was cut off when the database went away, for example: the part tries again by itself.
  process.on('unhandledRejection', (reason) => {
    const isFromPostgres = reason instanceof Error && 'severity' in reason
    console.error(isFromPostgres ? `a query failed: ${reason.message}` : reason)
  })
  if (isRunByNpm()) watchNpm(() => void stop('npm is gone; stopping ...', 0))

  try {
    const settings = readSettings()
    progress.say(paint('bold', 'Healthy Meals AI: starting the local stack'))
    // Loading the parts takes a second; the person should see a word, and a Ctrl-C be heard, before.
    const { startStack } = await import('./stack.ts')
    if (isStopping) return
    starting = startStack({ settings, progress, withApp, command, signal: aborter.signal })
    await starting
    // Counted from the start of the process, the loading of its code included.
    if (!isStopping) progress.say(summary(settings, withApp, performance.now()))
  } catch (error) {
    if (isStopping) return
    report(error, 'The stack could not start.')
    process.exit(1)
  }
}

/**
 * npm puts a shell between itself and the command (some shells step aside, some stay), so a change of
 * either's parent means that npm was killed and nobody is left to pass on a Ctrl-C.
 */
function watchNpm(onGone: () => void): void {
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(timer)
    onGone()
  }, NPM_CHECK_MS)
  timer.unref()
}
