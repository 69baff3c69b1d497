import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectionFaults } from './connection-faults.ts'
import { DeliveryLane, sample } from './delivery-lane.ts'
import { NO_FAULTS, type Faults } from './faults.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

function openLane(changes: Partial<Faults>, kind: 'changes' | 'broadcasts' = 'changes', random = () => 0.5) {
  const faults = new ConnectionFaults(() => NO_FAULTS)
  faults.set(changes)
  const lane = new DeliveryLane(kind, faults, random)
  const sent: string[] = []
  const push = (...names: string[]) => names.forEach((name) => lane.push(() => sent.push(name)))
  return { faults, lane, sent, push }
}

describe('the way of a delivery', () => {
  it('is no way without faults', () => {
    const { sent, push } = openLane({})
    push('a', 'b')
    expect(sent).toEqual(['a', 'b'])
  })

  it('takes the time that it is told, in order', () => {
    const { faults, sent, push } = openLane({ deliveryDelayMs: 100 })
    push('a')
    vi.advanceTimersByTime(50)
    faults.set({ deliveryDelayMs: 0 })
    push('b')
    vi.advanceTimersByTime(49)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(1)
    expect(sent).toEqual(['a', 'b'])
    push('c')
    expect(sent).toEqual(['a', 'b', 'c'])
  })

  it('waits for the next poll with row changes, not with broadcasts', () => {
    const polled = openLane({ pollIntervalMs: 500 })
    const streamed = openLane({ pollIntervalMs: 500 }, 'broadcasts')
    vi.advanceTimersByTime(120)
    polled.push('a')
    streamed.push('x')
    vi.advanceTimersByTime(300)
    polled.push('b')
    vi.advanceTimersByTime(79)
    expect([polled.sent, streamed.sent]).toEqual([[], ['x']])
    vi.advanceTimersByTime(1)
    expect(polled.sent).toEqual(['a', 'b'])
  })

  it('holds broadcasts back by a spread of times, in order', () => {
    const quantiles = [0.95, 0.5]
    // Asked three times a delivery: to lose it, to swap it, and for its time; then to double it.
    let asked = 0
    const random = () => (asked++ % 4 === 2 ? quantiles.shift()! : 0.5)
    const { sent, push } = openLane({ broadcastDelayMs: { p50: 46, p95: 132, p99: 159 } }, 'broadcasts', random)
    push('a', 'b')
    vi.advanceTimersByTime(131)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(1)
    expect(sent).toEqual(['a', 'b'])
  })

  it('loses a share, or the next so many', () => {
    const lossy = openLane({ dropShare: 1 })
    lossy.push('a', 'b')
    expect(lossy.sent).toEqual([])
    const counted = openLane({ dropNext: 2 })
    counted.push('a', 'b', 'c', 'd')
    expect(counted.sent).toEqual(['c', 'd'])
  })

  it('sends twice', () => {
    const { sent, push } = openLane({ duplicateShare: 1 })
    push('a', 'b')
    expect(sent).toEqual(['a', 'a', 'b', 'b'])
  })

  it('lets the next overtake, and loses nobody when there is none', () => {
    const { sent, push } = openLane({ reorderShare: 1 })
    push('a', 'b', 'c')
    expect(sent).toEqual(['b', 'a'])
    vi.advanceTimersByTime(1000)
    expect(sent).toEqual(['b', 'a', 'c'])
  })

  it('ends with its connection', () => {
    const { lane, sent, push } = openLane({ deliveryDelayMs: 10, reorderShare: 1 })
    push('a', 'b', 'c')
    lane.close()
    vi.advanceTimersByTime(5000)
    expect(sent).toEqual([])
  })
})

it('samples a spread through its known points', () => {
  const spread = { p50: 46, p95: 132, p99: 159 }
  expect([0, 0.25, 0.5, 0.95, 0.99, 0.999].map((quantile) => Math.round(sample(spread, quantile)))).toEqual([
    0, 23, 46, 132, 159, 159,
  ])
})
