/** Says which functions a changed file belongs to. */
import { existsSync, watch } from 'node:fs'
import type { Log } from '../config/service.ts'

/** An editor writes a file in several steps, and a checkout writes many files. */
const SETTLE_MS = 30
/** Not loaded by any function: tests, words, and what editors leave behind. */
const IGNORED = /(^|\/)\.|~$|\.(md|swp|tmp|lock)$|[-.]test\.ts$|^tests\//

export type Affected = { all: true } | { all: false; name: string } | undefined

/** @param file relative to the folder of the functions. */
export function affectedBy(file: string): Affected {
  const relative = file.replaceAll('\\', '/')
  if (IGNORED.test(relative)) return undefined
  const [first = '', ...rest] = relative.split('/')
  if (first === '') return undefined
  // `_shared` by convention, `deno.json` beside the functions by Deno's search.
  const isShared = first.startsWith('_') || (rest.length === 0 && /\.[a-z]+$/.test(first))
  return isShared ? { all: true } : { all: false, name: first }
}

/** @returns how to stop watching. */
export function watchFunctions(
  functionsDir: string,
  onChange: (affected: { all: boolean; names: Set<string> }) => void,
  log: Log,
): () => void {
  if (!existsSync(functionsDir)) {
    log(`${functionsDir} does not exist, so no function can be called`)
    return () => undefined
  }
  let names = new Set<string>()
  let all = false
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(functionsDir, { recursive: true }, (_event, file) => {
    const affected = file === null ? ({ all: true } as const) : affectedBy(file)
    if (!affected) return
    if (affected.all) all = true
    else names.add(affected.name)
    timer ??= setTimeout(() => {
      onChange({ all, names })
      names = new Set()
      all = false
      timer = undefined
    }, SETTLE_MS)
  })
  watcher.on('error', (error) => log(`changed files may go unnoticed: ${error.message}`))
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}
