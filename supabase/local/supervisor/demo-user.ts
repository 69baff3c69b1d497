/** A person who is always there, so that nobody must sign up to look around. */
import type { Log } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'

export const DEMO_USER = { email: 'demo@example.com', password: 'demo-password' }

/** Made through the front door, so that the sign-up grant and everything else happens as for others. */
export async function ensureDemoUser(settings: Settings, log: Log): Promise<void> {
  const signIn = await post(settings, 'token?grant_type=password')
  if (signIn.ok) return
  const signUp = await post(settings, 'signup')
  if (signUp.ok) return
  const reason = await signUp.text()
  log(
    reason.includes('already')
      ? `${DEMO_USER.email} has another password by now`
      : `${DEMO_USER.email} could not be made: ${signUp.status} ${reason}`,
  )
}

function post(settings: Settings, path: string): Promise<Response> {
  return fetch(`${settings.urls.api}/auth/v1/${path}`, {
    method: 'POST',
    headers: { apikey: settings.keys.publishable, 'content-type': 'application/json' },
    body: JSON.stringify(DEMO_USER),
  })
}
