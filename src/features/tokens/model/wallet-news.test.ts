import { describe, expect, it } from 'vitest'
import { walletNews, type WholeWallet } from './wallet-news'

const wallet = (version: number, balance: number, held = 0, debt = 0): WholeWallet => ({
  userId: 'ann',
  balance,
  held,
  debt,
  version,
  steps: [],
})

describe('walletNews', () => {
  it('tells of a purchase', () => {
    expect(walletNews(wallet(4, 3), wallet(5, 23))).toMatchObject({ kind: 'credited', tokens: 20 })
    // A debt is paid first.
    expect(walletNews(wallet(4, 0, 0, 5), wallet(5, 15))).toMatchObject({ kind: 'credited', tokens: 20 })
  })

  it('tells of reserved tokens that come back, not of reserving or of the charge', () => {
    expect(walletNews(wallet(4, 3), wallet(5, 2, 1))).toBeNull()
    expect(walletNews(wallet(5, 2, 1), wallet(6, 2))).toBeNull()
    expect(walletNews(wallet(5, 2, 1), wallet(6, 3))).toMatchObject({ kind: 'given-back', tokens: 1 })
  })

  it('says nothing of the first gift, of spends, or of what is older or of somebody else', () => {
    expect(walletNews(wallet(0, 0), wallet(1, 3))).toBeNull()
    expect(walletNews(wallet(4, 3), wallet(5, 1))).toBeNull()
    expect(walletNews(wallet(5, 3), wallet(4, 23))).toBeNull()
    expect(walletNews({ ...wallet(4, 3), userId: 'eve' }, wallet(5, 23))).toBeNull()
  })
})
