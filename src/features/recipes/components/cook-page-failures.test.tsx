import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { TokenSyncProvider } from '@/features/tokens/public'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { TEST_USER_ID } from '@/testing/sign-in'
import { answer, asked, chips, openPage, prepareCookPage } from '../testing/cook-page'
import { sse, streamOf } from '../testing/event-stream'
import { CookPage } from './cook-page'

/** Realtime that never comes: the balance is read all the same. */
class SilentSocket extends EventTarget {
  readyState = 0
  send() {}
  close() {}
}

prepareCookPage()

describe('cooking that fails', () => {
  it('says why there is no recipe, and tries again as a new request', async () => {
    const why =
      'The recipe contained peanuts (“satay”), which you are allergic to. Nothing was charged. Try again in a moment.'
    const faults = [{ rule: 'allergen', allergen: 'peanuts', found: 'satay' }]
    answer(
      () => streamOf([sse.balance(), sse.error('provider_unavailable', faults)]),
      () => streamOf([sse.balance(), sse.recipe()]),
    )
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    expect(await screen.findByRole('alert')).toHaveTextContent(why)
    expect(chips()).toEqual(['Remove rice'])
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Your recipe is ready and saved')).toBeVisible()
    expect(asked[1]?.requestId).not.toBe(asked[0]?.requestId)
  })

  it('joins the same request again when the connection breaks', async () => {
    answer(
      () => streamOf([sse.balance(), sse.partial()], 'break'),
      () => streamOf([sse.balance(), sse.recipe()]),
    )
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    expect(await screen.findByText('Your recipe is ready and saved', undefined, { timeout: 4_000 })).toBeVisible()
    expect(asked.map(({ requestId }) => requestId)).toEqual([asked[0]?.requestId, asked[0]?.requestId])
  })

  it('keeps the form when the tokens do not suffice', async () => {
    answer(() =>
      HttpResponse.json(
        { error: { code: 'insufficient_tokens', message: '' }, balance: 0, version: 9 },
        { status: 402 },
      ),
    )
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    expect(await screen.findByRole('alert')).toHaveTextContent('Not enough tokens')
    expect(chips()).toEqual(['Remove rice'])
  })

  it('says what is owed and what pays it when the server refuses because of a debt', async () => {
    let wallet = { user_id: TEST_USER_ID, balance: 3, held: 0, debt: 0, version: 5 }
    server.use(http.get('http://supabase.test/rest/v1/user_tokens', () => HttpResponse.json([wallet])))
    answer(() => {
      // A refund that this page had not heard of.
      wallet = { ...wallet, balance: 0, debt: 14, version: 9 }
      const error = { code: 'insufficient_tokens', message: '' }
      return HttpResponse.json({ error, balance: 0, version: 9 }, { status: 402 })
    })
    vi.stubGlobal('WebSocket', SilentSocket)
    try {
      const user = userEvent.setup()
      renderPage(
        <TokenSyncProvider>
          <CookPage />
        </TokenSyncProvider>,
      )
      await user.type(await screen.findByLabelText('Ingredients'), 'rice')
      await user.click(await screen.findByRole('button', { name: 'Generate recipe · 1 token' }))
      const why = /Nothing was charged. Cooking is off: you owe 14 tokens.*next tokens that you buy pay this first/
      await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(why))
      expect(within(screen.getByRole('alert')).getByRole('button', { name: 'Get more tokens' })).toBeEnabled()
    } finally {
      cleanup()
      vi.unstubAllGlobals()
    }
  })

  it('does not claim anything about the charge when a gateway gave up', async () => {
    answer(() => new HttpResponse('bad gateway', { status: 502 }))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    const alert = await screen.findByRole('alert')
    expect(alert).not.toHaveTextContent('Nothing was charged')
    await user.click(screen.getByRole('button', { name: 'Generate recipe · 1 token' }))
    await waitFor(() => expect(asked).toHaveLength(2))
    expect(asked[1]?.requestId).toBe(asked[0]?.requestId)
    await screen.findByRole('alert')
  })
})
