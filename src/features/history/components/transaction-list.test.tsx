import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { NO_FILTER, type HistoryFilter } from '../model/history-filter'
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

const onFilter = vi.fn()

function showList(filter: HistoryFilter = NO_FILTER) {
  renderPage(<TransactionList userId="ada" filter={filter} onFilter={onFilter} />)
}

describe('the history', () => {
  it('tells each movement with its amount and what was there after it', async () => {
    ledger([
      entry(3, { feature: 'recipe', request_id: requestId }),
      entry(2, { kind: 'purchase', amount: 20, balance_after: 23, purchase_id: purchaseId }),
      entry(1, { kind: 'grant', amount: 3, balance_after: 3, reference: 'sign-up' }),
    ])
    showList()
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
    expect(within(rows[1]!).getByRole('link', { name: /^Receipt: Bought the Starter package/ })).toHaveAttribute(
      'href',
      `/?receipt=${purchaseId}`,
    )
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
    showList()
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
    showList()
    expect(await screen.findByText('Nothing has moved yet')).toBeVisible()
  })

  it('asks for what the filter shows, and for a page at a time', async () => {
    const asked: URLSearchParams[] = []
    server.use(
      http.get(`${REST}/token_transactions`, ({ request }) => {
        asked.push(new URL(request.url).searchParams)
        const first = asked.length === 1 ? 100 : 70
        return HttpResponse.json(
          Array.from({ length: asked.length === 1 ? 30 : 1 }, (_, index) => entry(first - index, {})),
        )
      }),
    )
    showList({ shown: 'corrections', period: '30d' })
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(32))
    const [first, second] = asked
    expect(first?.get('kind')).toBe('in.(refund_clawback,refund_return,dispute_clawback,dispute_return,adjustment)')
    expect(first?.get('created_at')).toMatch(/^gte\./)
    expect(first?.get('id')).toBeNull()
    expect(second?.get('id')).toBe('lt.71')
  })

  it('says when the filter leaves nothing, and shows everything again', async () => {
    ledger([])
    showList({ shown: 'bought', period: 'all' })
    expect(await screen.findByText('Nothing here')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show everything' }))
    expect(onFilter).toHaveBeenCalledWith(NO_FILTER)
  })

  it('offers another try when it cannot be read', async () => {
    server.use(http.get(`${REST}/token_transactions`, () => HttpResponse.json({ message: 'down' }, { status: 500 })))
    showList()
    expect(await screen.findByText('Your history could not be loaded')).toBeVisible()
    ledger([entry(1, { kind: 'grant', amount: 3, reference: 'sign-up' })])
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Welcome gift')).toBeVisible()
  })
})
