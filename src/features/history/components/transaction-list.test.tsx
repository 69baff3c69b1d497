import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { TransactionList } from './transaction-list'

const REST = 'http://supabase.test/rest/v1'
const requestId = '11111111-1111-4111-8111-111111111111'
const recipeId = '22222222-2222-4222-8222-222222222222'
const purchaseId = '33333333-3333-4333-8333-333333333333'

const entry = (id: number, change: object) => ({
  id,
  kind: 'spend',
  amount: -1,
  balance_after: 22,
  created_at: '2026-11-22T18:00:00Z',
  reference: 'x',
  feature: null,
  request_id: null,
  purchase_id: null,
  details: null,
  ...change,
})

function ledger(entries: object[]) {
  server.use(
    http.get(`${REST}/token_transactions`, () => HttpResponse.json(entries)),
    http.get(`${REST}/recipes`, () => HttpResponse.json([{ id: recipeId, title: 'Pea soup', request_id: requestId }])),
    http.get(`${REST}/purchases`, () => HttpResponse.json([{ id: purchaseId, package_name: 'Starter' }])),
  )
}

describe('the history', () => {
  it('tells each movement with its amount and what was there after it', async () => {
    ledger([
      entry(3, { feature: 'recipe', request_id: requestId }),
      entry(2, { kind: 'purchase', amount: 20, balance_after: 23, purchase_id: purchaseId }),
      entry(1, { kind: 'grant', amount: 3, balance_after: 3, reference: 'sign-up' }),
    ])
    renderPage(<TransactionList userId="ada" />)
    const rows = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1)
    expect(
      rows.map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(1)
          .map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['−1', '22'],
      ['+20', '23'],
      ['+3', '3'],
    ])
    expect(screen.getByRole('link', { name: 'Pea soup' })).toHaveAttribute('href', `/recipes/${recipeId}`)
    expect(rows[1]).toHaveTextContent('Bought the Starter package')
    expect(rows[2]).toHaveTextContent('Welcome gift')
  })

  it('explains refunds, debt and corrections in words', async () => {
    const details = { actor: 'Ada', reason: 'Sorry for the wait' }
    ledger([
      entry(5, { kind: 'grant', amount: 2, balance_after: -12, reference: 'spring', details: { debt_paid: 2 } }),
      entry(4, { kind: 'adjustment', amount: 2, balance_after: -14, details: { ...details, debt_paid: 2 } }),
      entry(3, {
        kind: 'refund_clawback',
        amount: -20,
        balance_after: -16,
        purchase_id: purchaseId,
        details: { debt_added: 16 },
      }),
      entry(2, { kind: 'dispute_return', amount: 20, balance_after: 4, purchase_id: purchaseId }),
      entry(1, { kind: 'dispute_clawback', amount: -20, balance_after: -16, purchase_id: purchaseId }),
    ])
    renderPage(<TransactionList userId="ada" />)
    const table = await screen.findByRole('table')
    const text = table.textContent
    for (const words of [
      'All of these tokens paid off what you owed.',
      'Ada: “Sorry for the wait”',
      'Money that you paid for the Starter package went back to you, and with it the tokens that it had bought. 16 of these tokens had been spent already, so you owe them; the next tokens that you get pay this first.',
      'The payment for the Starter package stands after all; its tokens are yours again.',
      'Your bank took back what was paid for the Starter package',
    ]) {
      expect(text).toContain(words)
    }
    expect(within(table).getByText('−14')).toBeVisible()
  })

  it('says when there is nothing', async () => {
    ledger([])
    renderPage(<TransactionList userId="ada" />)
    expect(await screen.findByText('Nothing has moved yet')).toBeVisible()
  })

  it('offers another try when it cannot be read', async () => {
    server.use(http.get(`${REST}/token_transactions`, () => HttpResponse.json({ message: 'down' }, { status: 500 })))
    renderPage(<TransactionList userId="ada" />)
    expect(await screen.findByText('Your history could not be loaded')).toBeVisible()
    ledger([entry(1, { kind: 'grant', amount: 3, reference: 'sign-up' })])
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Welcome gift')).toBeVisible()
  })
})
