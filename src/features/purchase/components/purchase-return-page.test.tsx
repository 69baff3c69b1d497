import { screen } from '@testing-library/react'
import type { PurchaseStatusResponse } from '@contract/checkout'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { signIn } from '@/testing/sign-in'
import { PurchaseReturnPage } from './purchase-return-page'

let answer: PurchaseStatusResponse
beforeAll(() => signIn())
beforeEach(() =>
  server.use(http.post('http://supabase.test/functions/v1/purchase-status', () => HttpResponse.json({ ...answer }))),
)

function comeBack(change: Partial<PurchaseStatusResponse>): void {
  answer = { status: 'open', tokens: 20, balance: 3, version: 2, ...change }
  renderPage(<PurchaseReturnPage />, { at: '/purchase/return?session_id=cs_test_1' })
}

describe('whoever comes back from Stripe', () => {
  it('reads that the tokens are there', async () => {
    comeBack({ status: 'paid', balance: 23 })
    expect(await screen.findByText('20 tokens added.')).toBeVisible()
  })

  it.each([
    ['paid', '20 tokens added.'],
    ['failed', 'The payment did not go through'],
  ] as const)('waits for a bank that takes its time, until it is %s', async (status, words) => {
    comeBack({ status: 'processing' })
    expect(await screen.findByText('Your bank is confirming the payment')).toBeVisible()
    expect(screen.getByText(/safe to leave/)).toBeVisible()
    answer = { ...answer, status }
    expect(await screen.findByText(words, undefined, { timeout: 4_000 })).toBeVisible()
  })

  it('is told neither that nothing was charged nor to pay again when the payment is not what was offered', async () => {
    comeBack({ status: 'open', isUnderReview: true })
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /no tokens were added yet. Please do not pay again.*cs_test_1/,
    )
    expect(screen.queryByRole('button', { name: 'Choose a package' })).not.toBeInTheDocument()
  })

  it('may start again after leaving without paying', async () => {
    comeBack({ status: 'open' })
    expect(await screen.findByRole('alert')).toHaveTextContent(/not finished.*Nothing was charged/)
    expect(screen.getByRole('button', { name: 'Choose a package' })).toBeEnabled()
  })

  it('is led to the history when the money has gone back since', async () => {
    comeBack({ status: 'refunded' })
    expect(await screen.findByText('This purchase was refunded')).toBeVisible()
    expect(screen.getByRole('link', { name: 'See the history' })).toBeVisible()
  })
})
