/** The Data API and Auth: Supabase's own @supabase/lite, inside this process, on the stack's PostgreSQL. */
import { App } from '@supabase/lite'
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres'
import pg from 'pg'
import type postgres from 'postgres'
import { readApiConfig, readAuthConfig } from '../config/config-toml.ts'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { refuseBearer } from './bearer.ts'
import { readPrivileges, restorePrivileges } from './grants.ts'
import { LocalMailDriver } from './mail.ts'
import { oneByOne } from './one-by-one.ts'
import { withLog } from './quiet-errors.ts'
import { forgetPrivileges, recallPrivileges, rememberPrivileges } from './remembered-privileges.ts'
import { makeReplaceable } from './replaceable-pool.ts'

const POOL_SIZE = 12
const CLOSE_SECONDS = 1

/**
 * Makes the `auth` schema, so that migrations may refer to `auth.users`. Also mends the privileges
 * that a start left wrong when it was killed half-way.
 */
export async function prepareApi(settings: Settings, pool: pg.Pool): Promise<void> {
  const interrupted = recallPrivileges(settings)
  if (interrupted) {
    await restorePrivileges(pool, interrupted)
    forgetPrivileges(settings)
  }
  const connection = connect(settings, 1)
  try {
    await createApp(settings, connection).ensureSystemSchema()
  } finally {
    await connection.driver.end({ timeout: CLOSE_SECONDS })
  }
  await pool.query('grant usage on schema auth to anon, authenticated, service_role')
}

/**
 * To be called when the migrations have been applied: the tables and functions of that moment are
 * what it serves, and the privileges of that moment are what holds.
 * @returns `fetch` for requests to `/rest/v1` and `/auth/v1`.
 */
export async function startApi(
  settings: Settings,
  log: Log,
): Promise<Service & { fetch(request: Request): Promise<Response> }> {
  const connection = connect(settings, POOL_SIZE)
  const app = createApp(settings, connection)
  const stop = () => connection.driver.end({ timeout: CLOSE_SECONDS })
  const pool = new pg.Pool({ connectionString: settings.urls.db, max: 1, application_name: 'stack-privileges' })
  try {
    const privileges = await readPrivileges(pool)
    rememberPrivileges(settings, privileges)
    await warmUp(app, connection, settings)
    await restorePrivileges(pool, privileges)
    forgetPrivileges(settings)
  } catch (error) {
    await stop()
    throw error
  } finally {
    await pool.end()
  }
  log(`serving ${readApiConfig(settings.rootDir).schemas.join(', ')} and auth`)
  const secret = new TextEncoder().encode(settings.keys.jwtSecret)
  const inTurn = oneByOne()
  return {
    async fetch(request) {
      const { pathname, searchParams } = new URL(request.url)
      const isDataApi = pathname.startsWith('/rest/v1')
      // Tabs of one browser send the same refresh token at once, and rely on the server to give each a session, as
      // Auth does by a lock on the session's row. Without one, lite may call it "already used": all are signed out.
      if (searchParams.get('grant_type') === 'refresh_token') {
        return inTurn(() => withLog(log, () => app.fetch(request)))
      }
      const refusal = isDataApi ? await refuseBearer(request.headers.get('authorization'), secret) : undefined
      return refusal ?? withLog(log, () => app.fetch(request))
    },
    stop,
  }
}

/**
 * The Data API hands jsonb arguments of an rpc over as JSON text, and the driver would encode that text once
 * more, as a JSON string.
 */
const JSONB = {
  to: 3802,
  from: [3802],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text) as unknown,
}

function connect(settings: Settings, max: number): PostgresConnection {
  const connection = createPostgresConnection({
    url: settings.urls.db,
    postgresOptions: {
      max,
      // PostgreSQL's notices ("already exists, skipping") are no news.
      onnotice: () => undefined,
      connection: { application_name: 'api' },
      types: { jsonb: JSONB },
    },
  })
  makeReplaceable(connection.driver as postgres.Sql, settings.urls.db)
  return connection
}

function createApp(settings: Settings, connection: PostgresConnection): App {
  const auth = readAuthConfig(settings.rootDir)
  const api = readApiConfig(settings.rootDir)
  const siteUrl = settings.functionsEnv.APP_URL ?? settings.urls.app
  return new App({
    connection,
    api: { enabled: true, schemas: api.schemas, extra_search_path: api.extraSearchPath, max_rows: api.maxRows },
    auth: {
      enabled: true,
      publishable_key: settings.keys.publishable,
      secret_key: settings.keys.secret,
      jwt_secret: settings.keys.jwtSecret,
      jwt_expiry: auth.jwtExpirySeconds,
      site_url: siteUrl,
      // The file names the well-known port; a second clone has another.
      additional_redirect_urls: [...auth.redirectUrls, `${siteUrl}/**`],
      enable_signup: auth.signUpEnabled,
      minimum_password_length: auth.minimumPasswordLength,
      enable_refresh_token_rotation: auth.refreshTokenRotation,
      refresh_token_reuse_interval: auth.refreshTokenReuseSeconds,
      email: {
        enable_signup: auth.emailSignUpEnabled,
        enable_confirmations: auth.emailConfirmations,
        double_confirm_changes: auth.doubleConfirmChanges,
      },
    },
    options: {
      server: { disableStudio: true, admin: false },
      drivers: { email: new LocalMailDriver(settings, siteUrl) },
    },
  })
}

/** The first look at the database grants everything to everybody; the first request reads the schema. */
async function warmUp(app: App, connection: PostgresConnection, settings: Settings): Promise<void> {
  await connection.withContext({ auth: { role: 'anon' } }, () => Promise.resolve())
  const request = new Request(`${settings.urls.api}/rest/v1/`, { headers: { apikey: settings.keys.publishable } })
  const response = await app.fetch(request)
  await response.arrayBuffer()
}
