import { describe, expect, it } from 'vitest'
import type { ReplyRow } from '../state/rows.ts'
import { Table } from '../state/table.ts'
import { IdempotencyKeys } from './idempotency.ts'

const request = { key: 'purchase-1', method: 'POST', path: '/v1/checkout/sessions', fingerprint: '{"a":"1"}' }
const answer = { status: 500, body: '{}', requestId: 'req_1', createdAt: 0 }
const create = () => new IdempotencyKeys(new Table<ReplyRow>(() => undefined))

describe('an idempotency key', () => {
  it('gives the first answer again, a 500 included', () => {
    const keys = create()
    expect(keys.begin(request)).toBeNull()
    keys.finish(request, answer)
    expect(keys.begin(request)).toMatchObject(answer)
  })

  it('is free again when nothing was remembered', () => {
    const keys = create()
    keys.begin(request)
    keys.finish(request, null)
    expect(keys.begin(request)).toBeNull()
  })

  it('conflicts while the first request still runs', () => {
    const keys = create()
    keys.begin(request)
    expect(() => keys.begin(request)).toThrow('another in-progress request')
  })

  it('cannot be used for another request', () => {
    const keys = create()
    keys.begin(request)
    keys.finish(request, answer)
    expect(() => keys.begin({ ...request, fingerprint: '{"a":"2"}' })).toThrow('the same parameters')
    expect(() => keys.begin({ ...request, path: '/v1/refunds' })).toThrow('the same endpoint')
  })

  it('has at most 255 characters', () => {
    expect(() => create().begin({ ...request, key: 'k'.repeat(256) })).toThrow('255')
  })
})
