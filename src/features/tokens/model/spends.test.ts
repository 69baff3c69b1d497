import { describe, expect, it } from 'vitest'
import { shownBalance, withSpend, withSpendConfirmed, withSpendOver, type Spend } from './spends'
import { newerWallet, type Wallet } from './wallet'

const row = (version: number, balance: number): Wallet => ({
  userId: 'ann',
  balance,
  held: 0,
  debt: 0,
  version,
  steps: [],
})
/** What a tab knows after these rows, in this order. */
const after = (...rows: [version: number, balance: number][]): Wallet =>
  rows.map(([version, balance]) => row(version, balance)).reduce(newerWallet)

const begun = (requestId: string, onVersion: number, cost = 1, userId = 'ann') => ({
  requestId,
  userId,
  cost,
  onVersion,
  beganAtMs: 0,
})
const spends = (...all: ReturnType<typeof begun>[]) => all.reduce<readonly Spend[]>(withSpend, [])

describe('shownBalance', () => {
  it('shows a spend at once', () => {
    expect(shownBalance(after([4, 23]), spends(begun('a', 4)))).toBe(22)
  })

  it('does not subtract twice when the row with the spend arrives before the answer', () => {
    const pending = spends(begun('a', 4))
    const wallet = after([4, 23], [5, 22])
    expect(shownBalance(wallet, pending)).toBe(22)
    expect(shownBalance(wallet, withSpendConfirmed(pending, 'a', 5))).toBe(22)
  })

  it('keeps a confirmed spend off until its row is there', () => {
    const confirmed = withSpendConfirmed(spends(begun('a', 4)), 'a', 5)
    expect(shownBalance(after([4, 23]), confirmed)).toBe(22)
    expect(shownBalance(after([4, 23], [5, 22]), confirmed)).toBe(22)
  })

  it('goes back to the truth when the spend is refused or taken back', () => {
    const pending = spends(begun('a', 4))
    expect(shownBalance(after([4, 23]), withSpendOver(pending, 'a'))).toBe(23)
  })

  it('still counts a spend when a purchase comes in between', () => {
    expect(shownBalance(after([4, 23], [5, 43]), spends(begun('a', 4)))).toBe(42)
    expect(shownBalance(after([4, 23], [5, 43], [6, 42]), spends(begun('a', 4)))).toBe(42)
  })

  it('takes one fall of the balance for one of two equal spends, whichever it was', () => {
    const two = spends(begun('a', 4), begun('b', 4))
    expect(shownBalance(after([4, 23]), two)).toBe(21)
    expect(shownBalance(after([4, 23], [5, 22]), two)).toBe(21)
    expect(shownBalance(after([4, 23], [5, 22]), withSpendConfirmed(two, 'b', 5))).toBe(21)
    expect(shownBalance(after([4, 23], [5, 22]), withSpendOver(two, 'a'))).toBe(22)
    expect(shownBalance(after([4, 23], [5, 22], [6, 21]), two)).toBe(21)
  })

  it('does not take a fall from before a spend began for that spend', () => {
    expect(shownBalance(after([4, 23], [5, 22]), spends(begun('a', 5)))).toBe(21)
  })

  it('lets the row speak for itself after versions that were missed', () => {
    expect(shownBalance(after([4, 23], [6, 22]), spends(begun('a', 4)))).toBe(22)
  })

  it('is on the safe side when a fall has another price than was expected', () => {
    expect(shownBalance(after([4, 23], [5, 21]), spends(begun('a', 4)))).toBe(21)
  })

  it('counts a double click once, and never a request that has ended once already', () => {
    const pending = spends(begun('a', 4), begun('a', 4))
    expect(shownBalance(after([4, 23]), pending)).toBe(22)
    const ended = withSpend(withSpendConfirmed(pending, 'a', 5), begun('a', 5))
    expect(shownBalance(after([4, 23], [5, 22]), ended)).toBe(22)
    const refused = withSpend(withSpendOver(pending, 'a'), begun('a', 4))
    expect(shownBalance(after([4, 23]), refused)).toBe(23)
  })

  it("never counts another user's spend and never goes below zero", () => {
    expect(shownBalance(after([4, 3]), spends(begun('a', 4, 1, 'eve')))).toBe(3)
    expect(shownBalance(after([4, 1]), spends(begun('a', 4, 2)))).toBe(0)
  })
})
