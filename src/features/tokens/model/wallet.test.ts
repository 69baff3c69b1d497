import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newerWallet, walletFromRow, type Wallet } from './wallet'

const wallet = (version: number, balance = version * 10, userId = 'ann'): Wallet => ({
  userId,
  balance,
  held: 0,
  debt: 0,
  version,
  steps: [],
})
/** The numbers of a row, without the memory of the ones before it. */
const numbersOf = ({ steps: _unused, ...numbers }: Wallet) => numbers

describe('newerWallet', () => {
  it('takes the first row it sees', () => {
    expect(newerWallet(undefined, wallet(1))).toEqual(wallet(1))
  })

  it('takes a higher version and keeps the very same object for an older or equal one', () => {
    const current = wallet(5)
    expect(numbersOf(newerWallet(current, wallet(6)))).toEqual(numbersOf(wallet(6)))
    expect(newerWallet(current, wallet(5, 999))).toBe(current)
    expect(newerWallet(current, wallet(4))).toBe(current)
  })

  it("never takes another user's row, however new", () => {
    const current = wallet(5)
    expect(newerWallet(current, wallet(9, 1, 'eve'))).toBe(current)
  })

  it('lets a whole row complete an answer of the same version, but not the other way round', () => {
    const answer: Wallet = { ...wallet(5), held: null, debt: null }
    expect(newerWallet(answer, wallet(5))).toEqual(wallet(5))
    const whole = wallet(5)
    expect(newerWallet(whole, answer)).toBe(whole)
  })

  it('remembers what each version changed, until one is missed', () => {
    const known = [wallet(3, 20), wallet(4, 19), wallet(5, 39)].reduce(newerWallet)
    expect(known.steps).toEqual([-1, 20])
    expect(newerWallet(known, wallet(7, 30)).steps).toEqual([])
  })

  it('ends at the newest row whatever the order, the loss of others and the repeats', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 }), (versions) => {
        const seen: number[] = []
        let current: Wallet | undefined
        for (const version of versions) {
          current = newerWallet(current, wallet(version))
          seen.push(current.version)
        }
        expect(current?.version).toBe(Math.max(...versions))
        expect(seen).toEqual([...seen].sort((a, b) => a - b))
      }),
    )
  })
})

describe('walletFromRow', () => {
  it('reads a row of user_tokens', () => {
    const row = { user_id: 'ann', balance: 3, held: 1, debt: 0, version: 7, updated_at: '2026-01-01' }
    expect(walletFromRow(row)).toEqual({ userId: 'ann', balance: 3, held: 1, debt: 0, version: 7, steps: [] })
  })

  it('refuses a row with missing or odd columns', () => {
    expect(walletFromRow({})).toBeNull()
    expect(walletFromRow({ user_id: 'ann', balance: '3', held: 1, debt: 0, version: 7 })).toBeNull()
    expect(walletFromRow({ user_id: 'ann', balance: 3.5, held: 1, debt: 0, version: 7 })).toBeNull()
  })
})
