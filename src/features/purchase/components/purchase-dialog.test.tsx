import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { supabase } from '@/lib/supabase'
import { toast } from '@/lib/toast'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { SLOW_AFTER_MS } from '../model/polling'
import { closePurchaseDialog, openPurchaseDialog } from '../model/purchase-dialog-store'
import { PurchaseDialog } from './purchase-dialog'

const api = 'http://supabase.test'
const purchaseId = '6f9fb5f2-6a5a-4e0e-9d51-6a3a5f0f2a10'
const packages = [
  { id: 'starter', name: 'Starter', tokens: 20, amount_cents: 499, currency: 'usd' },
  { id: 'family', name: 'Family', tokens: 60, amount_cents: 1199, currency: 'usd' },
]

interface PageOptions {
  fetchClientSecret(): Promise<string>
  onComplete(): void
}

/** Stands where Stripe's script would put itself. */
const stripe = { pages: [] as PageOptions[], isBlocked: false }

async function createEmbeddedCheckoutPage(options: PageOptions) {
  if (stripe.isBlocked) throw new Error('blocked')
  expect(await options.fetchClientSecret()).toBe('cs_secret')
  stripe.pages.push(options)
  return { mount: (element: HTMLElement) => element.append('Card number'), destroy: () => undefined }
}

/** Each test is another person, so that no attempt of one is found by the next. */
let people = 0
function openDialog(reason?: string) {
  renderPage(<PurchaseDialog userId={`person-${(people += 1)}`} />)
  act(() => openPurchaseDialog(reason))
  return userEvent.setup()
}

/** A checkout can be made, and its status is what the object says at the time. */
function answerStatus(answer: object) {
  server.use(
    http.post(`${api}/functions/v1/create-checkout`, () =>
      HttpResponse.json({ purchaseId, sessionId: 'cs_1', clientSecret: 'cs_secret', url: null }),
    ),
    http.post(`${api}/functions/v1/purchase-status`, () => HttpResponse.json({ ...answer })),
  )
}

beforeAll(() =>
  vi.stubGlobal(
    'Stripe',
    Object.assign(() => ({ createEmbeddedCheckoutPage }), { version: 'endive' }),
  ),
)
afterAll(() => vi.unstubAllGlobals())
beforeEach(() => {
  stripe.pages = []
  stripe.isBlocked = false
  vi.spyOn(supabase.auth, 'getSession').mockResolvedValue({
    data: { session: { access_token: 'token-of-ana' } },
    error: null,
  } as never)
  server.use(
    http.get(`${api}/rest/v1/token_packages`, () => HttpResponse.json(packages)),
    http.get(`${api}/rest/v1/token_prices`, () => HttpResponse.json([{ feature: 'recipe', cost: 1 }])),
  )
})
afterEach(() => act(() => closePurchaseDialog()))

describe('the dialog "Buy tokens"', () => {
  it('shows what is for sale and why it was opened', async () => {
    openDialog('You have 0 tokens and a recipe costs 1.')
    expect(screen.getByRole('dialog', { name: 'Buy tokens' })).toHaveAccessibleDescription(/You have 0 tokens/)
    expect(await screen.findByRole('button', { name: 'Buy Starter, 20 tokens for $4.99' })).toBeEnabled()
    const family = screen.getByRole('button', { name: 'Buy Family, 60 tokens for $11.99' })
    expect(family).toHaveTextContent('19% less')
    expect(family).toHaveAccessibleDescription(/If you cook something new every week.*\$0\.20 a recipe/)
  })

  it('adds the tokens only when the server says paid, after Stripe said complete', async () => {
    let status = 'open'
    server.use(
      http.post(`${api}/functions/v1/create-checkout`, () =>
        HttpResponse.json({ purchaseId, sessionId: 'cs_1', clientSecret: 'cs_secret', url: null }),
      ),
      http.post(`${api}/functions/v1/purchase-status`, () =>
        HttpResponse.json({ status, tokens: 20, balance: status === 'paid' ? 23 : 3, version: 2 }),
      ),
    )
    const user = openDialog()
    await user.click(await screen.findByRole('button', { name: /^Buy Starter/ }))
    expect(await screen.findByText('Card number')).toBeVisible()

    act(() => stripe.pages[0]?.onComplete())
    expect(await screen.findByText('Confirming your payment…')).toBeVisible()
    expect(screen.queryByText(/tokens added/)).not.toBeInTheDocument()

    status = 'paid'
    expect(await screen.findByText('20 tokens added.', {}, { timeout: 3_000 })).toBeVisible()
    expect(screen.getByText('23 tokens')).toHaveAttribute('data-balance', '23')
  })

  it('lets whoever waits for a slow bank buy another package meanwhile', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      const requestIds: string[] = []
      server.use(
        http.post(`${api}/functions/v1/create-checkout`, async ({ request }) => {
          requestIds.push(((await request.json()) as { requestId: string }).requestId)
          return HttpResponse.json({ purchaseId, sessionId: 'cs_1', clientSecret: 'cs_secret', url: null })
        }),
        http.post(`${api}/functions/v1/purchase-status`, () =>
          HttpResponse.json({
            status: 'processing',
            tokens: 20,
            amountCents: 499,
            currency: 'usd',
            balance: 3,
            version: 3,
          }),
        ),
      )
      const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
      openDialog()
      await user.click(await screen.findByRole('button', { name: /^Buy Starter/ }))
      await waitFor(() => expect(stripe.pages).toHaveLength(1))
      act(() => stripe.pages[0]?.onComplete())
      expect(await screen.findByText('Your bank is confirming the payment')).toBeVisible()
      await user.click(screen.getByRole('button', { name: 'Other packages' }))
      await user.click(await screen.findByRole('button', { name: /^Buy Starter/ }))
      await waitFor(() => expect(new Set(requestIds).size).toBe(2))
    } finally {
      vi.useRealTimers()
    }
  })

  it('says when a card takes longer than usual', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      answerStatus({ status: 'open', tokens: 20, balance: 3, version: 3 })
      const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
      openDialog()
      await user.click(await screen.findByRole('button', { name: /^Buy Starter/ }))
      await waitFor(() => expect(stripe.pages).toHaveLength(1))
      act(() => stripe.pages[0]?.onComplete())
      expect(await screen.findByText('Confirming your payment…')).toBeVisible()
      await act(() => vi.advanceTimersByTimeAsync(SLOW_AFTER_MS))
      expect(screen.getByText('This is taking longer than usual')).toBeVisible()
    } finally {
      vi.useRealTimers()
    }
  })

  it('does not ask for a second payment when the first is not what was offered', async () => {
    answerStatus({ status: 'open', tokens: 20, balance: 3, version: 3, isUnderReview: true })
    const user = openDialog()
    await user.click(await screen.findByRole('button', { name: /^Buy Starter/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/no tokens were added yet. Please do not pay again/)
    expect(screen.getByRole('alert')).toHaveTextContent(purchaseId)
    expect(screen.queryByText('Card number')).not.toBeInTheDocument()
  })

  it('tells whoever has closed it that a slow payment has failed', async () => {
    const message = vi.spyOn(toast, 'message').mockReturnValue(undefined)
    const answer = { status: 'processing', tokens: 20, balance: 3, version: 3 }
    answerStatus(answer)
    const user = openDialog()
    await user.click(await screen.findByRole('button', { name: /^Buy Starter/ }))
    expect(await screen.findByText('Your bank is confirming the payment')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Back to cooking' }))
    answer.status = 'failed'
    await waitFor(() => expect(message).toHaveBeenCalledOnce(), { timeout: 4_000 })
    expect(message.mock.calls[0]?.[0]).toBe('The payment did not go through')
    expect(message.mock.calls[0]?.[1]?.description).toMatch(/Nothing was charged/)
  })

  it('says that Stripe is not answering and tries again as the same request', async () => {
    const requestIds: unknown[] = []
    server.use(
      http.post(`${api}/functions/v1/create-checkout`, async ({ request }) => {
        requestIds.push(((await request.json()) as { requestId: string }).requestId)
        return HttpResponse.json({ error: { code: 'provider_unavailable', message: 'down' } }, { status: 502 })
      }),
    )
    const user = openDialog()
    await user.click(await screen.findByRole('button', { name: /^Buy Family/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/Stripe is not answering.*Nothing was charged/)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(requestIds).toHaveLength(2)
    expect(requestIds[0]).toBe(requestIds[1])
  })

  it('offers another try and the hosted page when the form does not load', async () => {
    stripe.isBlocked = true
    const modes: unknown[] = []
    server.use(
      http.post(`${api}/functions/v1/create-checkout`, async ({ request }) => {
        modes.push(((await request.json()) as { mode: string }).mode)
        if (modes.length > 1) return HttpResponse.json({ error: { code: 'internal', message: '' } }, { status: 500 })
        return HttpResponse.json({ purchaseId, sessionId: 'cs_1', clientSecret: 'cs_secret', url: null })
      }),
      http.post(`${api}/functions/v1/purchase-status`, () =>
        HttpResponse.json({ status: 'open', tokens: 60, balance: 3, version: 1 }),
      ),
    )
    const user = openDialog()
    await user.click(await screen.findByRole('button', { name: /^Buy Family/ }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The payment form did not load')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled()
    await user.click(screen.getByRole('button', { name: /Pay on Stripe/ }))
    await vi.waitFor(() => expect(modes).toHaveLength(2))
    expect(modes).toEqual(['embedded', 'hosted'])
  })

  it('gives the focus back to what opened it', async () => {
    const user = userEvent.setup()
    renderPage(
      <>
        <button type="button" onClick={() => openPurchaseDialog()}>
          Open
        </button>
        <PurchaseDialog userId="person-of-focus" />
      </>,
    )
    await user.click(screen.getByRole('button', { name: 'Open' }))
    await user.keyboard('{Escape}')
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus())
  })
})
