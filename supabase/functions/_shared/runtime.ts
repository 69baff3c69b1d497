/** From the platform's environment to a function's real dependencies. Only the `index.ts` files use it. */
import type { SupabaseClient } from '@supabase/supabase-js'
import { createAuthenticate, type Authenticate } from './auth.ts'
import { createServiceClient } from './db.ts'
import { EnvError, readEnv, type Env } from './env.ts'
import { createHandler, type BaseDeps, type Handler } from './http.ts'
import { createLogger } from './log.ts'

/** What every function's dependencies are made of. */
export interface Platform extends BaseDeps {
  env: Env
  db: SupabaseClient
  authenticate: Authenticate
}

/**
 * Makes the server function for `Deno.serve`. With unusable settings it says so once in the log, with
 * every problem, and answers each request with `internal`: the caller learns nothing of them.
 * @param name the function's name, as in its address
 */
export function start<Deps extends BaseDeps>(
  name: string,
  handle: Handler<Deps>,
  makeDeps: (platform: Platform) => Deps,
): (request: Request) => Promise<Response> {
  const log = createLogger(name)
  try {
    const env = readEnv(Deno.env.toObject())
    const db = createServiceClient(env.supabase.url, env.supabase.secretKey)
    const deps = makeDeps({ env, db, log, origins: env.app.origins, authenticate: createAuthenticate(db) })
    return (request) => handle(request, deps)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    log.error('unusable_settings', { problems: error.problems.join('; ') })
    const refuse = createHandler<BaseDeps>(() => Promise.reject(error))
    return (request) => refuse(request, { log, origins: [] })
  }
}
