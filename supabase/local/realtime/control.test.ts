import { describe, expect, it } from 'vitest'
import { createControl, deliveryDelaysMs, NO_FAULTS } from './control.ts'

describe('fault switches', () => {
  it('start off, change one by one, and go off together', () => {
    const control = createControl(() => 0)
    expect(control.faults).toEqual(NO_FAULTS)
    control.set({ readyGapMs: 500 })
    control.refuseConnections(true)
    expect(control.faults).toEqual({ ...NO_FAULTS, readyGapMs: 500, refuseConnections: true })
    control.reset()
    expect(control.faults).toEqual(NO_FAULTS)
  })

  it.each([{ readyGapMs: -1 }, { deliveryDelayMs: 1.5 }, { silent: 'yes' }, { unknown: true }])(
    'refuse %j',
    (changes) => {
      const control = createControl(() => 0)
      expect(() => control.set(changes as object)).toThrow()
      expect(control.faults).toEqual(NO_FAULTS)
    },
  )

  it('drop without a handshake unless a code is given', () => {
    const codes: number[] = []
    const control = createControl((code) => codes.push(code))
    control.dropAll()
    expect(control.dropAll(1012)).toBe(2)
    expect(codes).toEqual([1006, 1012])
  })

  it('send each delivery once, after the delay', () => {
    expect(deliveryDelaysMs({ ...NO_FAULTS, deliveryDelayMs: 40 })).toEqual([40])
  })
})
