/** Connections to the stack's database, as the superuser, set so that values are written as the log writes them. */
import pg from 'pg'

/** `to_jsonb` on hosted runs in UTC; the other settings only pin Postgres' own defaults. */
const SESSION_SETTINGS = {
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  IntervalStyle: 'postgres',
  bytea_output: 'hex',
  extra_float_digits: '1',
}
const CHECK_TIMEOUT_MS = 5000
const CONNECT_TIMEOUT_MS = 5000

export function connectionConfig(url: string): pg.ClientConfig {
  const settings = Object.entries(SESSION_SETTINGS).map(([name, value]) => `-c ${name}=${value}`)
  return {
    connectionString: url,
    application_name: 'realtime',
    options: settings.join(' '),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  }
}

/** A policy that hangs must not hold up everybody's rows for longer than the timeout. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...connectionConfig(url), max: 4, statement_timeout: CHECK_TIMEOUT_MS })
  pool.on('error', () => undefined) // a restart of Postgres ends idle connections; the next query makes new ones
  return pool
}

/** Whether the database was out of reach, as against having refused the statement. */
export function isConnectionFault(error: unknown): boolean {
  const isAnswer = error instanceof Error && 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code))
  return !isAnswer || /^(08|57)/.test(String(error.code)) // lost, or the server is starting or stopping
}
