import { act, cleanup, screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { Profiler } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { acceptWallet, TokenSyncProvider } from '@/features/tokens/public'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { CookForm } from './cook-form'
import type * as servingsField from './servings-field'

/** Realtime that never comes: the balance is read all the same. */
class SilentSocket extends EventTarget {
  readyState = 0
  send() {}
  close() {}
}

let fieldRenders = 0
vi.mock('./servings-field', async (load) => {
  const { ServingsField } = await load<typeof servingsField>()
  return {
    ServingsField: (props: Parameters<typeof ServingsField>[0]) => {
      fieldRenders += 1
      return <ServingsField {...props} />
    },
  }
})

beforeAll(async () => {
  vi.stubGlobal('WebSocket', SilentSocket)
  await signIn()
})
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

function openForm(wallet: { balance: number; debt: number }) {
  const row = { user_id: TEST_USER_ID, held: 0, version: 5, ...wallet }
  server.use(
    http.get('http://supabase.test/rest/v1/user_tokens', () => HttpResponse.json([row])),
    http.get('http://supabase.test/rest/v1/preferences', () => HttpResponse.json([])),
    http.get('http://supabase.test/rest/v1/token_prices', () => HttpResponse.json([{ feature: 'recipe', cost: 1 }])),
  )
  let commits = 0
  renderPage(
    <TokenSyncProvider>
      <Profiler id="form" onRender={() => (commits += 1)}>
        <CookForm userId={TEST_USER_ID} />
      </Profiler>
    </TokenSyncProvider>,
  )
  return { commits: () => commits }
}

it('says why cooking is off while tokens are owed, and what switches it on again', async () => {
  openForm({ balance: 0, debt: 14 })
  expect(await screen.findByText(/Cooking is off: you owe 14 tokens/)).toBeVisible()
  const why = /Cooking is off: you owe 14 tokens.*The next tokens that you buy pay this first/
  expect(screen.getByRole('button', { name: /^Generate recipe/ })).toHaveAccessibleDescription(why)
  expect(screen.getByRole('button', { name: 'Get more tokens' })).toBeEnabled()
})

it('follows the balance by itself: no field of the form is rendered for it', async () => {
  const { commits } = openForm({ balance: 8, debt: 0 })
  expect(await screen.findByText('7 tokens')).toBeVisible()
  const before = { fieldRenders, commits: commits() }
  for (const version of [6, 7, 8]) {
    act(() => acceptWallet({ userId: TEST_USER_ID, balance: 20 - version, version }))
    expect(await screen.findByText(`${20 - version} tokens`)).toBeVisible()
  }
  expect(fieldRenders).toBe(before.fieldRenders)
  expect(commits()).toBeGreaterThan(before.commits)
})
