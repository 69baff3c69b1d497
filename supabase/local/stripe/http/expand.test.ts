import { describe, expect, it } from 'vitest'
import { expandPaths, type Resolver } from './expand.ts'

const objects: Record<string, object> = {
  cus_1: { id: 'cus_1', object: 'customer' },
  pi_1: { id: 'pi_1', latest_charge: 'ch_1', review: null },
  ch_1: { id: 'ch_1', customer: 'cus_1' },
}
const resolver: Resolver = {
  byId: (id) => objects[id],
  hidden: (_owner, name) => (name === 'line_items' ? { object: 'list', data: [{ id: 'li_1' }] } : undefined),
}
const session = { id: 'cs_1', customer: 'cus_1', payment_intent: 'pi_1', status: 'complete' }

describe('expand', () => {
  it('puts the object in place of its id and leaves the original alone', () => {
    expect(expandPaths(session, ['customer'], resolver)).toMatchObject({ customer: { id: 'cus_1' } })
    expect(session.customer).toBe('cus_1')
  })

  it('goes deeper by dots and takes several paths', () => {
    expect(expandPaths(session, ['customer', 'payment_intent.latest_charge.customer'], resolver)).toMatchObject({
      customer: { id: 'cus_1' },
      payment_intent: { latest_charge: { id: 'ch_1', customer: { id: 'cus_1' } } },
    })
  })

  it('shows hidden parts on request and expands inside lists', () => {
    expect(expandPaths(session, ['line_items'], resolver)).toMatchObject({ line_items: { data: [{ id: 'li_1' }] } })
    const list = { object: 'list', data: [session] }
    expect(expandPaths(list, ['data.customer'], resolver)).toMatchObject({ data: [{ customer: { id: 'cus_1' } }] })
  })

  it('leaves null as it is', () => {
    expect(expandPaths(session, ['payment_intent.review'], resolver)).toMatchObject({
      payment_intent: { review: null },
    })
  })

  it('refuses what is no object', () => {
    expect(() => expandPaths(session, ['status'], resolver)).toThrow('cannot be expanded (status)')
    expect(() => expandPaths(session, ['wrong'], resolver)).toThrow('cannot be expanded (wrong)')
  })
})
