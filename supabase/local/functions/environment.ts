/** What a function finds in `Deno.env`: the project's own settings and what the platform adds, nothing else. */
import path from 'node:path'
import type { Settings } from '../config/settings.ts'

/** Needed by Deno itself, or by a machine whose way out is a proxy with its own certificate. */
const PASSED_ON = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'DENO_CERT', 'HTTPS_PROXY', 'NO_PROXY']

/**
 * @param parentEnv the environment of the stack, of which only a handful of names is passed on: a key that lies
 * about in a shell must not reach a function, nor make it work here and fail when hosted.
 */
export function functionEnvironment(
  settings: Settings,
  parentEnv: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
  const passedOn = PASSED_ON.flatMap((name) => {
    const value = parentEnv[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(passedOn),
    // Hosted functions live in UTC.
    TZ: 'UTC',
    ...settings.functionsEnv,
    SUPABASE_URL: settings.urls.api,
    SUPABASE_DB_URL: settings.urls.db,
    SUPABASE_ANON_KEY: settings.keys.publishable,
    SUPABASE_SERVICE_ROLE_KEY: settings.keys.secret,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: settings.keys.publishable }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: settings.keys.secret }),
    DENO_DIR: path.join(settings.dataDir, 'deno'),
    DENO_NO_UPDATE_CHECK: '1',
    DENO_NO_PROMPT: '1',
    NO_COLOR: '1',
  }
}
