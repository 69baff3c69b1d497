/**
 * One JSON line per event, for people and log drains alike. Fields are ids, codes, counts and durations;
 * bodies, tokens and addresses never belong in one.
 */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type LogFields = Record<string, string | number | boolean | null | undefined>

export interface Logger {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /** The same logger with more fields on every line. */
  with(fields: LogFields): Logger
}

const MAX_ERROR_LENGTH = 500

/** Vendors quote what they were sent in their error texts, so these are taken out of every one. */
const SECRETS = [
  /\b(sk|rk|pk|whsec|sb)_[A-Za-z0-9_*.-]+/g,
  /\beyJ[\w-]+\.[\w-]+\.?[\w-]*/g,
  /\bBearer\s+\S+/gi,
  /\bcs_[A-Za-z0-9_]+_secret_\w+/g,
  /[^\s@"'<>]+@[^\s@"'<>]+\.[^\s@"'<>]+/g,
]

export function redact(text: string): string {
  return SECRETS.reduce((clean, secret) => clean.replace(secret, '[removed]'), text)
}

/** What may be logged of a thrown value: class, code, redacted text, and where it came from. */
export function describeForLog(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error }
  const { cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    error: error.name,
    errorCode: code,
    errorMessage: redact(error.message).slice(0, MAX_ERROR_LENGTH),
    errorAt: error.stack
      ?.split('\n')
      .find((line) => line.trim().startsWith('at '))
      ?.trim(),
    cause: cause instanceof Error ? redact(`${cause.name}: ${cause.message}`).slice(0, MAX_ERROR_LENGTH) : undefined,
  }
}

/**
 * @param namespace the function's name
 * @param write where lines go; the platform collects the console
 */
export function createLogger(namespace: string, write: (level: LogLevel, line: string) => void = toConsole): Logger {
  const make = (fixed: LogFields): Logger => {
    const at =
      (level: LogLevel) =>
      (event: string, fields: LogFields = {}) =>
        write(level, JSON.stringify({ time: new Date().toISOString(), level, namespace, event, ...fixed, ...fields }))
    return {
      debug: at('debug'),
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
      with: (fields) => make({ ...fixed, ...fields }),
    }
  }
  return make({})
}

function toConsole(level: LogLevel, line: string): void {
  if (level === 'error') console.error(line)
  else if (level === 'warn') console.warn(line)
  else console.log(line)
}
