/**
 * Console logging by namespace and level.
 *
 * Off in production, `info` in development. To switch it on, store a rule list under the key
 * `healthy-meals:log`, in the console of any page, and reload:
 * `localStorage['healthy-meals:log'] = 'tokens:debug,*:warn'`.
 * Namespaces are the features' names; `tokens` tells at `info` how the mode changes, at `debug` every event and row.
 */
export const LOG_KEY = 'healthy-meals:log'

const LEVELS = ['debug', 'info', 'warn', 'error', 'off'] as const
export type Level = (typeof LEVELS)[number]

export interface Logger {
  debug(message: string, details?: unknown): void
  info(message: string, details?: unknown): void
  warn(message: string, details?: unknown): void
  error(message: string, details?: unknown): void
}

/**
 * The lowest level that is printed for a namespace. Rules are `namespace:level`, separated by commas;
 * the exact namespace beats `*`, and what cannot be read is ignored rather than breaking the page.
 */
export function levelFor(rules: string, namespace: string, fallback: Level): Level {
  let level = fallback
  for (const rule of rules.split(',')) {
    const [name, wanted] = rule.trim().split(':')
    const known = LEVELS.find((candidate) => candidate === wanted)
    if (known === undefined) continue
    if (name === namespace) return known
    if (name === '*') level = known
  }
  return level
}

function storedRules(): string {
  try {
    return globalThis.localStorage?.getItem(LOG_KEY) ?? ''
  } catch {
    return '' // Storage is refused in some private modes; logging must not break the page.
  }
}

export function createLogger(namespace: string): Logger {
  const lowest = LEVELS.indexOf(levelFor(storedRules(), namespace, import.meta.env.DEV ? 'info' : 'off'))
  const write = (level: Exclude<Level, 'off'>) => (message: string, details?: unknown) => {
    if (LEVELS.indexOf(level) < lowest) return
    console[level](`[${namespace}] ${message}`, ...(details === undefined ? [] : [details]))
  }
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}
