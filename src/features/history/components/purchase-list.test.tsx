import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { PurchaseList } from './purchase-list'

const purchase = (id: string, status: string, refundedCents = 0, isUnderReview = false) => ({
  id,
  package_name: id,
  tokens: 20,
  amount_cents: 499,
  currency: 'usd',
  status,
  is_under_review: isUnderReview,
  refunded_cents: refundedCents,
  tokens_clawed: 0,
  stripe_payment_intent: null,
  created_at: '2026-11-22T18:00:00Z',
  paid_at: null,
})

let shelf: object[] = []
beforeEach(() => server.use(http.get('http://supabase.test/rest/v1/purchases', () => HttpResponse.json(shelf))))
afterEach(() => vi.useRealTimers())

async function rowOf(name: string): Promise<HTMLElement> {
  const row = (await screen.findByText(name)).closest('li')
  if (row === null) throw new Error(`${name} is in no list`)
  return row
}

describe('the purchases', () => {
  it('say where each stands, and what that means for money and tokens', async () => {
    shelf = [
      purchase('Slow', 'processing'),
      purchase('Lost', 'failed'),
      purchase('Fought over', 'disputed'),
      purchase('Given back', 'refunded', 499),
      purchase('Half back', 'paid', 250),
      purchase('Good', 'paid'),
      purchase('Astray', 'open', 0, true),
    ]
    renderPage(<PurchaseList userId="ada" />)
    expect(await rowOf('Slow')).toHaveTextContent(/Processing.*still confirming.*tokens come by themselves/)
    expect(await rowOf('Lost')).toHaveTextContent(/Failed.*did not go through. Nothing was charged/)
    expect(await rowOf('Fought over')).toHaveTextContent(
      /Disputed.*bank has taken the payment back.*return if it stands/,
    )
    expect(await rowOf('Given back')).toHaveTextContent(/Refunded.*\$4\.99 refunded/)
    expect(await rowOf('Half back')).toHaveTextContent(/Partly refunded.*\$2\.50 refunded/)
    expect(within(await rowOf('Good')).getByText('Paid')).toBeVisible()
    expect(await rowOf('Astray')).toHaveTextContent(/Under review.*no tokens were added yet. Please do not pay again/)
  })

  it('have a receipt where something was paid', async () => {
    shelf = [purchase('Good', 'paid'), purchase('Given back', 'refunded', 499), purchase('Lost', 'failed')]
    renderPage(<PurchaseList userId="ada" />, { at: '/history?show=bought' })
    expect(within(await rowOf('Good')).getByRole('link', { name: /^Receipt for Good/ })).toHaveAttribute(
      'href',
      '/history?show=bought&receipt=Good',
    )
    expect(within(await rowOf('Given back')).getByRole('link')).toBeVisible()
    expect(within(await rowOf('Lost')).queryByRole('link')).not.toBeInTheDocument()
  })

  it.each([
    ['paid', 'Paid'],
    ['failed', 'Failed'],
  ])('see a slow payment to its end, without a reload: %s', async (status, label) => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    shelf = [purchase('Slow', 'processing')]
    renderPage(<PurchaseList userId="ada" />)
    expect(await screen.findByText('Processing')).toBeVisible()
    shelf = [purchase('Slow', status)]
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await screen.findByText(label)).toBeVisible()
  })
})
