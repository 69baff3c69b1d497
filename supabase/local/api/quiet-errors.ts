/** Gives what @supabase/lite prints about a failed request the form of a log: one line, with the part's name. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from '../config/service.ts'

const requestLog = new AsyncLocalStorage<Log>()
let isInstalled = false

/** Runs the work; errors that it prints to the console go to the log, those of everybody else do not. */
export function withLog<Result>(log: Log, work: () => Promise<Result>): Promise<Result> {
  install()
  return requestLog.run(log, work)
}

/** The library offers no logger; the console is the only place where its words can be met. */
function install(): void {
  if (isInstalled) return
  isInstalled = true
  const print = console.error.bind(console)
  console.error = (...words: unknown[]) => {
    const log = requestLog.getStore()
    if (log) log(words.map(describe).join(' '))
    else print(...words)
  }
}

function describe(word: unknown): string {
  if (!(word instanceof Error)) return String(word)
  const code = 'code' in word ? ` (${String(word.code)})` : ''
  return `${word.message}${code}`
}
