import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { supabase } from '@/lib/supabase'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { ReceiptDialog } from './receipt-dialog'

const api = 'http://supabase.test'
const purchaseId = '6f9fb5f2-6a5a-4e0e-9d51-6a3a5f0f2a10'
const row = {
  id: purchaseId,
  package_name: 'Family',
  tokens: 60,
  amount_cents: 1199,
  currency: 'usd',
  status: 'paid',
  is_under_review: false,
  refunded_cents: 300,
  tokens_clawed: 15,
  stripe_payment_intent: 'pi_1',
  created_at: '2026-11-22T18:00:00Z',
  paid_at: '2026-11-22T18:01:00Z',
}
const onClose = vi.fn()

function open(rows: object[], receiptUrl: unknown, id = purchaseId) {
  server.use(
    http.get(`${api}/rest/v1/purchases`, () => HttpResponse.json(rows)),
    http.post(`${api}/functions/v1/purchase-status`, () =>
      HttpResponse.json({ status: 'paid', tokens: 60, balance: 1, version: 2, receiptUrl }),
    ),
  )
  renderPage(<ReceiptDialog userId="ada" purchaseId={id} onClose={onClose} />)
}

beforeEach(() => {
  vi.spyOn(supabase.auth, 'getSession').mockResolvedValue({
    data: { session: { access_token: 'token-of-ana' } },
    error: null,
  } as never)
})

describe('a receipt', () => {
  it('holds what was bought, for how much, by which payment, and what went back', async () => {
    open([row], 'https://pay.stripe.com/receipts/1')
    const dialog = await screen.findByRole('dialog', { name: 'Receipt' })
    await within(dialog).findByText('Family, 60 tokens')
    for (const words of ['$11.99 (USD)', '$3.00', '15 tokens', 'Partly refunded', 'pi_1', purchaseId, '$8.99']) {
      expect(within(dialog).getByText(words)).toBeVisible()
    }
    const link = await within(dialog).findByRole('link', { name: /Open Stripe’s receipt/ })
    expect(link).toHaveAttribute('href', 'https://pay.stripe.com/receipts/1')
    const print = vi.spyOn(window, 'print').mockReturnValue()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Print receipt' }))
    expect(print).toHaveBeenCalledOnce()
  })

  it.each([null, undefined, 'ftp://pay.stripe.com/receipts/1'])(
    'is our own alone when Stripe answers %j',
    async (url) => {
      open([row], url)
      expect(await screen.findByText('pi_1')).toBeVisible()
      expect(screen.queryByRole('link')).not.toBeInTheDocument()
    },
  )

  it.each([
    ['of somebody else, or none', [], purchaseId],
    ['of what was never paid', [{ ...row, status: 'failed' }], purchaseId],
    ['of a mistyped address', [row], '1; drop table'],
  ])('%s does not exist', async (_, rows, id) => {
    open(rows, null, id)
    expect(await screen.findByText(/There is no receipt under this address/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalled()
  })
})
