import { afterEach, expect, it } from 'vitest'
import { readKeptSession } from './kept-session'

const KEY = 'sb-supabase-auth-token'

afterEach(() => localStorage.removeItem(KEY))

it('finds the session that supabase-js keeps, also when its token has ended', () => {
  const session = { access_token: 'h.p.s', expires_at: 1, user: { id: 'ada', email: 'ada@example.com' } }
  localStorage.setItem(KEY, JSON.stringify(session))
  expect(readKeptSession()).toMatchObject({ access_token: 'h.p.s', user: { id: 'ada' } })
})

it.each(['', 'null', '{', '{"access_token":"h.p.s"}', '{"access_token":1,"user":{"id":"ada"}}'])(
  'finds nobody in %j',
  (kept) => {
    localStorage.setItem(KEY, kept)
    expect(readKeptSession()).toBeUndefined()
  },
)

it('finds nobody in what else supabase-js keeps', () => {
  localStorage.setItem(`${KEY}-code-verifier`, JSON.stringify({ access_token: 'h.p.s', user: { id: 'ada' } }))
  expect(readKeptSession()).toBeUndefined()
  localStorage.removeItem(`${KEY}-code-verifier`)
})
