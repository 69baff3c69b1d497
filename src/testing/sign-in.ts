import { waitFor } from '@testing-library/react'
import { getSessionState, startSession } from '@/lib/session'

export const TEST_USER_ID = '7d1f5a34-2b1e-4c36-9a0f-0a5c4a7d9e10'

const encode = (part: object) => btoa(JSON.stringify(part)).replace(/=+$/, '')

/** Signs somebody in as supabase-js finds them after a reload: by the session in storage. No request is made. */
export async function signIn(): Promise<void> {
  const expiresAt = Math.floor(Date.now() / 1000) + 3600
  const user = { id: TEST_USER_ID, aud: 'authenticated', role: 'authenticated', email: 'ada@example.com' }
  const accessToken = [encode({ alg: 'HS256' }), encode({ sub: user.id, exp: expiresAt }), 'signature'].join('.')
  localStorage.setItem(
    'sb-supabase-auth-token',
    JSON.stringify({
      access_token: accessToken,
      refresh_token: 'refresh',
      token_type: 'bearer',
      expires_in: 3600,
      expires_at: expiresAt,
      user: { ...user, app_metadata: {}, user_metadata: {}, created_at: '2026-01-01T00:00:00Z' },
    }),
  )
  startSession()
  await waitFor(() => {
    if (getSessionState().userId !== TEST_USER_ID) throw new Error('nobody is signed in yet')
  })
}
