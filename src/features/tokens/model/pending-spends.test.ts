import { describe, expect, it } from 'vitest'
import { shownBalance, withoutSpend, withSpend, type PendingSpend } from './pending-spends'
import type { Wallet } from './wallet'

const wallet = (version: number, balance: number): Wallet => ({ userId: 'ann', balance, held: 0, debt: 0, version })
const spend = (requestId: string, onVersion: number, cost = 1, userId = 'ann'): PendingSpend => ({
  requestId,
  userId,
  cost,
  onVersion,
})

describe('shownBalance', () => {
  it('shows a spend at once', () => {
    expect(shownBalance(wallet(4, 23), [spend('a', 4)])).toBe(22)
  })

  it('does not subtract twice when the row with the spend arrives before the answer', () => {
    expect(shownBalance(wallet(5, 22), [spend('a', 4)])).toBe(22)
  })

  it('goes back to the truth when the spend is taken back', () => {
    const spends = withSpend([], spend('a', 4))
    expect(shownBalance(wallet(4, 23), withoutSpend(spends, 'a'))).toBe(23)
  })

  it('counts a double click once and two requests twice', () => {
    const doubled = withSpend(withSpend([], spend('a', 4)), spend('a', 4))
    expect(shownBalance(wallet(4, 23), doubled)).toBe(22)
    expect(shownBalance(wallet(4, 23), withSpend(doubled, spend('b', 4)))).toBe(21)
  })

  it("never counts another user's spend and never goes below zero", () => {
    expect(shownBalance(wallet(4, 3), [spend('a', 4, 1, 'eve')])).toBe(3)
    expect(shownBalance(wallet(4, 1), [spend('a', 4, 2)])).toBe(0)
  })
})
