import { describe, expect, it } from 'vitest'
import { PersonModel } from './person.ts'
import { Money, OFFERS } from './purchase.ts'
import { Wallet, walletOfNet } from './wallet.ts'

const starter = OFFERS[0] ?? { packageId: '', tokens: 0, cents: 0 }

function bought() {
  const person = new PersonModel()
  const { purchase } = person.begin('r1', 'starter')
  if (purchase === null) throw new Error('not begun')
  person.attach(purchase, 'cs_1')
  const paid = { sessionId: 'cs_1', intent: purchase.intent, cents: 499, currency: 'usd' }
  return { person, purchase, paid }
}

describe('the model of a wallet', () => {
  it('owes what was taken back and was not there, and pays that first', () => {
    const wallet = new Wallet()
    wallet.credit(5)
    wallet.takeBack(8)
    expect(wallet.text).toBe('0/0/3')
    expect(wallet.canSpend(1)).toBe(false)
    wallet.credit(4)
    expect(wallet.text).toBe('1/0/0')
  })

  it('is the same at rest, in whatever order things came', () => {
    const moves = [3, -5, 20, -20, 7, -1]
    for (const order of [moves, [...moves].reverse(), [...moves].sort((a, b) => a - b)]) {
      const wallet = new Wallet()
      for (const move of order)
        if (move > 0) wallet.credit(move)
        else wallet.takeBack(-move)
      expect(wallet.text).toBe(walletOfNet(4).text)
    }
  })
})

describe('the model of money that goes back', () => {
  it('rounds once, and takes never more than all', () => {
    const money = new Money(starter)
    money.refundedCents = 166
    expect(money.tokensDue).toBe(6)
    money.refundedCents = 332
    expect(money.tokensDue).toBe(13)
    money.setDispute('dp_1', 499, 'needs_response')
    expect(money.tokensDue).toBe(20)
    money.setDispute('dp_1', 499, 'won')
    expect(money.tokensDue).toBe(13)
    money.setDispute('dp_1', 499, 'under_review')
    expect(money.tokensDue).toBe(13)
  })

  it('moves nothing for an inquiry', () => {
    const money = new Money(starter)
    money.setDispute('dp_1', 499, 'warning_needs_response')
    expect(money.tokensDue).toBe(0)
    money.setDispute('dp_1', 499, 'needs_response')
    expect(money.tokensDue).toBe(20)
  })
})

describe('the model of a person', () => {
  it('pays a recipe once, by one worker', () => {
    const person = new PersonModel()
    expect(person.reserve('r', 'w1', 'a')).toBe('reserved')
    expect(person.reserve('r', 'w2', 'a')).toBe('pending')
    expect(person.reserve('r', 'w2', 'b')).toBe('conflict')
    person.lapse()
    expect(person.renew('r', 'w1')).toBe('not_pending')
    expect(person.reserve('r', 'w2', 'a')).toBe('reserved')
    expect(person.commit('r', 'w1')).toBe('not_pending')
    expect(person.release('r', 'w1')).toBe('taken_over')
    expect(person.commit('r', 'w2')).toBe('committed')
    expect(person.commit('r', 'w1')).toBe('already_committed')
    expect(person.wallet.text).toBe('2/0/0')
  })

  it('runs two recipes at once, not three, and spends nothing that is not there', () => {
    const person = new PersonModel()
    expect(['r1', 'r2', 'r3'].map((id) => person.reserve(id, 'w', 'a'))).toEqual([
      'reserved',
      'reserved',
      'rate_limited',
    ])
    expect(person.deduct('d', 'a')).toBe('insufficient_tokens')
    expect(person.release('r1', 'w')).toBe('released')
    expect(person.deduct('d', 'a')).toBe('deducted')
    expect(person.deduct('d', 'a')).toBe('replayed')
    expect(person.deduct('r2', 'a')).toBe('conflict')
    expect(person.wallet.text).toBe('0/1/0')
  })

  it('does nothing more when the same is asked again, as after a lost answer', () => {
    const { person, purchase, paid } = bought()
    const calls = [
      () => person.reserve('r', 'w', 'a'),
      () => person.commit('r', 'w'),
      () => person.reserve('s', 'w', 'a'),
      () => person.release('s', 'w'),
      () => person.fulfil(purchase, paid),
      () => person.deduct('d', 'a'),
      () => person.refund(purchase, 250),
      () => person.dispute(purchase, 'dp_1', 499, 'needs_response'),
      () => person.adjust('o', -30),
    ]
    for (const call of calls) {
      call()
      const before = [person.wallet.text, ...person.ledger]
      call()
      expect([person.wallet.text, ...person.ledger]).toEqual(before)
    }
  })

  it('credits what was offered, once', () => {
    const { person, purchase, paid } = bought()
    expect(person.fulfil(purchase, { ...paid, cents: 1 })).toBe('mismatch')
    expect(person.refund(purchase, 499)).toBe('unknown_purchase')
    expect(person.fulfil(purchase, paid)).toBe('credited')
    expect(person.fulfil(purchase, paid)).toBe('already_credited')
    expect(person.refund(purchase, 499)).toBe('clawed')
    expect(person.refund(purchase, 0)).toBe('returned')
    expect(person.wallet.text).toBe('23/0/0')
    expect([...person.ledger]).toEqual([
      ['grant', 3],
      ['purchase', 20],
      ['refund_clawback', -20],
      ['refund_return', 20],
    ])
  })

  it('begins five purchases, and pays in the one that is open', () => {
    const { person } = bought()
    expect(person.begin('r2', 'starter').outcome).toBe('existing')
    expect(person.begin('r1', 'family').outcome).toBe('conflict')
    const outcomes = ['r3', 'r4', 'r5', 'r6', 'r7'].map((id) => person.begin(id, 'family').outcome)
    expect(outcomes).toEqual(['created', 'created', 'created', 'created', 'rate_limited'])
    const [earlier, later] = ['r3', 'r4'].map((id) => person.purchases.get(id))
    if (!earlier || !later) throw new Error('not begun')
    person.attach(later, 'cs_4')
    person.attach(earlier, 'cs_3')
    expect(person.begin('r8', 'family').purchase).toBe(later)
  })
})
