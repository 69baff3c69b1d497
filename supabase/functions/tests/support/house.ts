/** A whole backend for one test: the real clients and handlers over in-memory services. */
import { createAuthenticate } from '../../_shared/auth.ts'
import { createServiceClient } from '../../_shared/db.ts'
import { createLogger } from '../../_shared/log.ts'
import { createRecipeWriter } from '../../_shared/recipe-writer.ts'
import { createStripe } from '../../_shared/stripe.ts'
import { createFakeModel, type FakeModel } from './fake-model.ts'
import { createFakeStripe } from './fake-stripe.ts'
import { createFakeSupabase } from './fake-supabase.ts'
import { makeToken } from './jwt.ts'

export const APP = 'https://app.test'
export const OTHER_ORIGIN = 'https://www.app.test'
export const WEBHOOK_SECRET = 'whsec_test_current'
export const OLD_WEBHOOK_SECRET = 'whsec_test_previous'
export const CRON_SECRET = 'cron-secret-for-tests'

export function createHouse(options: { model?: FakeModel; silenceTimeoutMs?: number } = {}) {
  const supabase = createFakeSupabase()
  const stripe = createFakeStripe()
  const model = options.model ?? createFakeModel()
  const lines: string[] = []
  const db = createServiceClient('https://project.test', 'sb_secret_test', supabase.fetch)
  const deps = {
    db,
    authenticate: createAuthenticate(db),
    log: createLogger('test', (_, line) => lines.push(line)),
    origins: [APP, OTHER_ORIGIN],
    stripe: createStripe({ secretKey: 'sk_test_x', apiBase: null, webhookSecrets: [], livemode: false }, stripe.fetch),
    livemode: false,
    webhookSecrets: [WEBHOOK_SECRET, OLD_WEBHOOK_SECRET],
    cronSecret: CRON_SECRET,
    writer: createRecipeWriter(
      {
        baseUrl: 'https://model.test/v1',
        apiKey: 'key',
        model: 'cook',
        silenceTimeoutMs: options.silenceTimeoutMs ?? 500,
      },
      model.fetch,
    ),
  }
  return { supabase, stripe, model, deps, /** Everything that was logged. */ lines }
}

export type House = ReturnType<typeof createHouse>

export interface Person {
  id: string
  headers: Record<string, string>
}

/** Somebody who is signed in and has tokens. */
export async function addPerson(house: House, balance = 3, debt = 0): Promise<Person> {
  const id = crypto.randomUUID()
  house.supabase.addWallet(id, balance, debt)
  const token = await makeToken({ sub: id, email: 'cook@example.com' })
  return { id, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } }
}

export function post(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request('https://project.test/functions/v1/x', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The status and body of an error, after checking that it has the one form. */
export async function readError(
  response: Response,
): Promise<{ status: number; code: string; balance?: number; version?: number }> {
  const body = await response.json()
  if (typeof body?.error?.message !== 'string') throw new Error(`not the error form: ${JSON.stringify(body)}`)
  return { status: response.status, code: body.error.code, balance: body.balance, version: body.version }
}
