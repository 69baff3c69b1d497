import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { acceptWallet, TokenSyncProvider } from '@/features/tokens/public'
import { supabase } from '@/lib/supabase'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { forgetDismissal } from '../model/low-tokens'
import { usePurchaseDialog } from '../model/purchase-dialog-store'
import { LowTokensNote } from './low-tokens-note'

beforeAll(() => signIn())
beforeEach(() => vi.spyOn(supabase.realtime, 'connect').mockReturnValue(undefined))
afterEach(() => {
  forgetDismissal()
  act(() => usePurchaseDialog.setState({ isOpen: false, isUnderWay: false }))
})

/** As the server has it. */
const row = { user_id: TEST_USER_ID, balance: 0, held: 0, debt: 0, version: 1 }

function change(balance: number): void {
  row.balance = balance
  row.version += 1
}

/** The server changes it and answers so. */
function have(balance: number): void {
  change(balance)
  act(() => acceptWallet({ userId: TEST_USER_ID, balance, version: row.version }))
}

function show(balance: number, at = '/recipes') {
  change(balance)
  server.use(
    http.get('*/rest/v1/user_tokens', () => HttpResponse.json([row])),
    http.get('*/rest/v1/token_prices', () => HttpResponse.json([{ feature: 'recipe', cost: 1 }])),
  )
  return renderPage(
    <TokenSyncProvider>
      <main>
        <h1 tabIndex={-1}>Recipe Book</h1>
        <LowTokensNote />
      </main>
    </TokenSyncProvider>,
    { at },
  )
}

const note = () => screen.queryByRole('complementary', { name: 'Your tokens' })

it('says that the tokens run low, and opens what is for sale only when asked', async () => {
  show(1)
  expect(await screen.findByText(/last for one more recipe/)).toBeVisible()
  expect(usePurchaseDialog.getState().isOpen).toBe(false)
  await userEvent.click(screen.getByRole('button', { name: 'See packages' }))
  expect(usePurchaseDialog.getState().isOpen).toBe(true)
  // In the middle of buying there is nothing to be told.
  expect(note()).not.toBeInTheDocument()
})

it('stays away once it was dismissed, until it has something else to say', async () => {
  const { unmount } = show(1)
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }))
  expect(note()).not.toBeInTheDocument()
  expect(screen.getByRole('heading')).toHaveFocus()
  unmount()
  show(1)
  await waitFor(() => expect(screen.getByRole('heading')).toBeVisible())
  have(1)
  expect(note()).not.toBeInTheDocument()

  have(0)
  expect(await screen.findByText(/no tokens left/)).toBeVisible()
  have(20)
  await waitFor(() => expect(note()).not.toBeInTheDocument())
  have(1)
  expect(await screen.findByText(/last for one more recipe/)).toBeVisible()
})

it.each([
  ['there are enough', 20, '/recipes'],
  ['the cooking form says it', 0, '/'],
])('is silent where %s', async (_, balance, at) => {
  show(balance, at)
  have(balance)
  await waitFor(() => expect(screen.getByRole('heading')).toBeVisible())
  expect(note()).not.toBeInTheDocument()
})

it('is silent while a payment is under way', async () => {
  act(() => usePurchaseDialog.setState({ isUnderWay: true }))
  show(0)
  have(0)
  expect(note()).not.toBeInTheDocument()
  act(() => usePurchaseDialog.setState({ isUnderWay: false }))
  expect(await screen.findByText(/no tokens left/)).toBeVisible()
})
