import { beforeEach, describe, expect, it } from 'vitest'
import { claimNews } from './claim-news'
import { forgetLastWallet, keepLastWallet, readLastWallet } from './last-wallet'
import { keepSpends, readSpends } from './spend-storage'
import type { Spend } from '../model/spends'
import type { Wallet } from '../model/wallet'

const wallet = (version: number, userId = 'ann'): Wallet => ({
  userId,
  balance: version * 10,
  held: 0,
  debt: 0,
  version,
  steps: [1, -1],
})

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

describe('the last wallet', () => {
  it("is the newest that any tab has kept, never another person's, and can be forgotten", () => {
    keepLastWallet(wallet(5))
    keepLastWallet(wallet(4))
    expect(readLastWallet('ann')).toEqual({ ...wallet(5), steps: [] })
    expect(readLastWallet('eve')).toBeUndefined()
    keepLastWallet(wallet(1, 'eve'))
    expect(readLastWallet('ann')).toBeUndefined()
    forgetLastWallet()
    expect(readLastWallet('eve')).toBeUndefined()
  })

  it('is nothing when what is stored cannot be understood', () => {
    localStorage.setItem('healthy-meals:last-wallet', '{"userId":"ann","balance":"many"}')
    expect(readLastWallet('ann')).toBeUndefined()
    localStorage.setItem('healthy-meals:last-wallet', '{')
    expect(readLastWallet('ann')).toBeUndefined()
  })
})

describe('spends', () => {
  it('come back after a reload as they were', () => {
    const spend: Spend = {
      requestId: 'a',
      userId: 'ann',
      cost: 1,
      onVersion: 4,
      beganAtMs: 7,
      status: 'pending',
      byVersion: null,
    }
    keepSpends([spend])
    expect(readSpends()).toEqual([spend])
    sessionStorage.setItem('healthy-meals:spends', '[{"requestId":"a"}]')
    expect(readSpends()).toEqual([])
  })
})

describe('claimNews', () => {
  it('lets one tab tell, also when another one saw several changes as one', async () => {
    expect(await claimNews('ann', 4, 5)).toBe(true)
    expect(await claimNews('ann', 4, 5)).toBe(false)
    expect(await claimNews('ann', 3, 6)).toBe(false)
    expect(await claimNews('ann', 5, 6)).toBe(true)
    expect(await claimNews('ben', 4, 5)).toBe(true)
  })
})
