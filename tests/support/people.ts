/** People for tests: signed up through the public API with the unmodified client, as anybody would. */
import { createClient } from '@supabase/supabase-js'
import { randomUUID } from 'node:crypto'
import ws from 'ws'
import { target } from './env.ts'

/** Without the schema's types on purpose: these tests also ask for what does not exist. */
export type Client = ReturnType<typeof newClient>

export interface Person {
  id: string
  email: string
  password: string
  accessToken: string
  client: Client
}

/** A client of its own: nothing is kept, nothing is shared between people. */
export function newClient(key: string = target.publishableKey) {
  return createClient(target.apiUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false },
    // Node 20 has no WebSocket of its own.
    realtime: { transport: ws as unknown as typeof WebSocket },
  })
}

export async function signUpPerson(name = 'cook'): Promise<Person> {
  const client = newClient()
  const email = `${name}-${randomUUID().slice(0, 8)}@example.com`
  const password = `secret-${randomUUID().slice(0, 12)}`
  const { data, error } = await client.auth.signUp({ email, password })
  if (error || !data.session || !data.user) throw new Error(`Sign-up failed: ${error?.message ?? 'no session'}`)
  await client.realtime.setAuth(data.session.access_token)
  return { id: data.user.id, email, password, accessToken: data.session.access_token, client }
}
