import { describe, expect, it } from 'vitest'
import { describeTransaction, formatSigned, type Transaction } from './transaction'

const transaction: Transaction = {
  id: 1,
  kind: 'spend',
  amount: -1,
  balanceAfter: 2,
  createdAt: '2026-01-01T00:00:00Z',
  reference: 'x',
  feature: 'recipe',
  purchaseId: null,
  packageName: undefined,
  recipe: undefined,
  debtPaid: 0,
  debtAdded: 0,
  reason: undefined,
  actor: undefined,
}
const tell = (change: Partial<Transaction>) => describeTransaction({ ...transaction, ...change })

describe('a movement in words', () => {
  it.each([
    [{}, 'Recipe'],
    [{ feature: 'cookbook' }, 'Cookbook as PDF'],
    [{ feature: 'something new' }, 'Tokens spent'],
    [{ kind: 'grant', amount: 3, reference: 'sign-up' }, 'Welcome gift'],
    [{ kind: 'grant', amount: 3, reference: 'spring' }, 'Gift'],
    [{ kind: 'purchase', amount: 20, packageName: 'Starter' }, 'Bought the Starter package'],
    [{ kind: 'purchase', amount: 20 }, 'Bought tokens'],
    [{ kind: 'adjustment', amount: 2, reason: 'Sorry for the delay' }, 'Correction'],
    [{ kind: 'something new', amount: 5 }, 'Tokens added'],
    [{ kind: 'something new', amount: -5 }, 'Tokens taken'],
  ])('%j is called %s', (change, title) => {
    expect(tell(change).title).toBe(title)
  })

  it.each(['refund_clawback', 'refund_return', 'dispute_clawback', 'dispute_return'])('explains %s', (kind) => {
    const { title, detail } = tell({ kind, packageName: 'Family' })
    expect(title).not.toBe('Tokens taken')
    expect(detail).toContain('Family package')
  })

  it('says what became of a debt', () => {
    expect(tell({ kind: 'purchase', amount: 20, debtPaid: 5 }).detail).toBe('5 of these tokens paid off what you owed.')
    expect(tell({ kind: 'grant', amount: 5, debtPaid: 5 }).detail).toBe('All of these tokens paid off what you owed.')
    for (const kind of ['refund_clawback', 'dispute_clawback', 'adjustment']) {
      expect(tell({ kind, amount: -7, debtAdded: 5 }).detail).toMatch(
        /5 of these tokens had been spent already, so you owe them; the next tokens that you get pay this first/,
      )
    }
    expect(tell({ kind: 'refund_clawback', amount: -1, debtAdded: 1 }).detail).toMatch(
      /1 of these tokens .* you owe it/,
    )
  })

  it('says who corrected it and why', () => {
    const change = { kind: 'adjustment', reason: 'Sorry for the delay', actor: 'Ada' }
    expect(tell(change).detail).toBe('Ada: “Sorry for the delay”')
    expect(tell({ ...change, actor: undefined }).detail).toBe('“Sorry for the delay”')
    expect(tell({ ...change, reason: undefined }).detail).toBe('Made by Ada.')
    expect(tell({ kind: 'adjustment' }).detail).toBe('')
  })
})

describe('amounts', () => {
  it('carry their sign', () => {
    expect([20, -1, 0].map(formatSigned)).toEqual(['+20', '−1', '+0'])
  })
})
