import { describe, expect, it } from 'vitest'
import { ordered } from './order.ts'
import { Switchboard } from './switchboard.ts'

const apiFault = { kind: 'error', method: null, path: '/v1/', times: 1, delayMs: 0 } as const

describe('the switchboard', () => {
  it('strikes as often as told and then is quiet', () => {
    const board = new Switchboard()
    board.addApiFault({ ...apiFault, times: 2 })
    const strikes = [1, 2, 3].map(() => board.takeApiFault('POST', '/v1/refunds')?.kind)
    expect(strikes).toEqual(['error', 'error', undefined])
  })

  it('strikes only where it matches', () => {
    const board = new Switchboard()
    board.addApiFault({ ...apiFault, method: 'POST', path: '/v1/checkout' })
    expect(board.takeApiFault('GET', '/v1/checkout/sessions')).toBeNull()
    expect(board.takeApiFault('POST', '/v1/refunds')).toBeNull()
    expect(board.takeApiFault('POST', '/v1/checkout/sessions')).not.toBeNull()
  })

  it('strikes until cleared when no number is given', () => {
    const board = new Switchboard()
    board.addDeliveryFault({ kind: 'drop', type: 'checkout.', times: null, delayMs: 0 })
    for (let i = 0; i < 5; i++) expect(board.takeDeliveryFault('checkout.session.completed', ['drop'])).not.toBeNull()
    expect(board.takeDeliveryFault('checkout.session.completed', ['delay'])).toBeNull()
    board.clear()
    expect(board.takeDeliveryFault('checkout.session.completed', ['drop'])).toBeNull()
  })
})

describe('the order of events', () => {
  const events = ['a', 'b', 'c', 'd']
  it('is as told, and the same for the same seed', () => {
    expect(ordered(events, { kind: 'natural', seed: 1 })).toEqual(events)
    expect(ordered(events, { kind: 'reversed', seed: 1 })).toEqual(['d', 'c', 'b', 'a'])
    const shuffled = ordered(events, { kind: 'shuffled', seed: 7 })
    expect(shuffled).toEqual(ordered(events, { kind: 'shuffled', seed: 7 }))
    expect([...shuffled].sort()).toEqual(events)
    const all = new Set(Array.from({ length: 20 }, (_, seed) => ordered(events, { kind: 'shuffled', seed }).join('')))
    expect(all.size).toBeGreaterThan(5)
  })
})
