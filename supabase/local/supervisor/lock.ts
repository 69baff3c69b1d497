/** One stack a data folder: a file with the process id of the one that runs. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { birthOf } from '../config/processes.ts'
import type { Settings } from '../config/settings.ts'

/** Tells `stack:reset` that the folder is the stack's own and may be emptied. */
export const MARKER = '.healthy-meals-stack'

/**
 * @returns a function that gives the lock back.
 * @throws when another stack runs on this data folder.
 */
export function takeLock(settings: Settings): () => void {
  mkdirSync(settings.dataDir, { recursive: true })
  closeSync(openSync(path.join(settings.dataDir, MARKER), 'a'))
  const file = lockFileOf(settings)
  const running = runningStack(settings)
  if (running !== undefined) {
    throw new Error(
      `The stack is already running (pid ${running}): ${settings.urls.app}\n` +
        `Stop it with Ctrl-C in its terminal or \`kill ${running}\`. ` +
        'A second one beside it needs other ports and data: STACK_PORT_OFFSET=100 STACK_DATA_DIR=supabase/.local/second npm start',
    )
  }
  rmSync(file, { force: true })
  const descriptor = openSync(file, 'wx')
  writeSync(descriptor, `${process.pid} ${birthOf(process.pid) ?? ''}\n`)
  closeSync(descriptor)
  return () => rmSync(file, { force: true })
}

/** @returns the process id of the stack that uses the data folder now, if there is one. */
export function runningStack(settings: Settings): number | undefined {
  let text: string
  try {
    text = readFileSync(lockFileOf(settings), 'utf8')
  } catch {
    return undefined
  }
  const [pid = '', birth = ''] = text.trim().split(/\s(.*)/)
  // A killed stack leaves its file; its process id may belong to somebody else by now.
  return birth !== '' && birthOf(Number(pid)) === birth ? Number(pid) : undefined
}

function lockFileOf(settings: Settings): string {
  return path.join(settings.dataDir, 'stack.pid')
}
