import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '@/testing/server'
import GoTrueAdminApi from './left-out'

const admin = new GoTrueAdminApi({ url: 'http://supabase.test/auth/v1', headers: { apikey: 'key' } })
const logout = 'http://supabase.test/auth/v1/logout'

describe('signing out in the built app', () => {
  it('tells the server, with the session and how much of the account is meant', async () => {
    const asked: (string | null)[] = []
    server.use(
      http.post(logout, ({ request }) => {
        const scope = new URL(request.url).searchParams.get('scope')
        asked.push(scope, request.headers.get('authorization'), request.headers.get('apikey'))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    expect(await admin.signOut('token', 'local')).toEqual({ data: null, error: null })
    expect(asked).toEqual(['local', 'Bearer token', 'key'])
  })

  it.each([401, 403, 404, 500])(
    'passes a %i on, for the client to know whether the session is over',
    async (status) => {
      server.use(http.post(logout, () => HttpResponse.json({}, { status })))
      expect((await admin.signOut('token')).error).toMatchObject({
        status,
        name: status < 500 ? 'AuthApiError' : 'AuthRetryableFetchError',
      })
    },
  )

  it('tells a lost connection from a refusal', async () => {
    server.use(http.post(logout, () => HttpResponse.error()))
    expect((await admin.signOut('token')).error?.name).toBe('AuthRetryableFetchError')
  })
})
