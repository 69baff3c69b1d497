/** What the stack says to the person who started it. */
import { styleText } from 'node:util'
import type { Log } from '../config/service.ts'
import { SettingsError } from '../config/settings.ts'

const NAME_WIDTH = 9

export interface Progress {
  /** A log whose lines carry the part's name. */
  logOf(part: string): Log
  /** Says that a part is up and how long it took. */
  ready(part: string, elapsedMs: number, detail?: string): void
  say(text: string): void
}

/** @param isQuiet keeps the lines of the parts, drops the progress; for test runs. */
export function consoleProgress(isQuiet = false): Progress {
  const label = (part: string) => paint('dim', `${part.padEnd(NAME_WIDTH)} |`)
  return {
    logOf: (part) => (line) => {
      for (const single of line.split('\n')) console.log(`${label(part)} ${single}`)
    },
    ready(part, elapsedMs, detail = 'ready') {
      if (!isQuiet) console.log(`${label(part)} ${detail} ${paint('dim', `(${seconds(elapsedMs)})`)}`)
    },
    say(text) {
      if (!isQuiet) console.log(text)
    },
  }
}

export function seconds(elapsedMs: number): string {
  return `${(elapsedMs / 1000).toFixed(1)} s`
}

export function paint(style: 'dim' | 'bold' | 'red', text: string): string {
  return process.stdout.isTTY ? styleText(style, text) : text
}

/** What the person can mend is said in words; for a mistake in the code the trace helps more. */
export function report(error: unknown, title = ''): void {
  const isMistake = error instanceof TypeError || error instanceof ReferenceError || error instanceof SyntaxError
  if (error instanceof Error && !isMistake) {
    const heading = title === '' || error instanceof SettingsError ? '' : `${paint('red', title)}\n`
    console.error(`\n${heading}${error.message}`)
  } else {
    console.error(error)
  }
}
