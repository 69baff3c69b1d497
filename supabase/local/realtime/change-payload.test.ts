import { describe, expect, it } from 'vitest'
import { changeOf, transactionOf, type Change, type Relation } from './change.ts'
import { renderChange, type Table, type View } from './change-payload.ts'

const relation = { tag: 'relation', relationOid: 1, schema: 'public', name: 'user_tokens' } as Relation
const transaction = transactionOf({ tag: 'begin', commitLsn: null, xid: -1, commitTime: 1_767_323_045_678_901n })
const table: Table = {
  keyColumns: ['user_id'],
  columns: [
    { name: 'user_id', typeName: 'uuid', shape: 'text' },
    { name: 'balance', typeName: 'int4', shape: 'number' },
    { name: 'note', typeName: 'text', shape: 'text' },
  ],
}
const everything: View = { readable: new Set(['user_id', 'balance', 'note']), selected: null, isRowSecured: true }
const row = { user_id: 'u1', balance: '7', note: 'a' }
const insert = changeOf({ tag: 'insert', relation, new: row }, transaction)
const update = changeOf({ tag: 'update', relation, new: row, old: null, key: null }, transaction)
const data = (change: Change, view = everything) =>
  JSON.parse(renderChange(change, table, view)) as Record<string, unknown>

describe('the data of a postgres_changes event', () => {
  it('has the fields of hosted Realtime, the time in milliseconds and UTC', () => {
    expect(data(insert)).toEqual({
      schema: 'public',
      table: 'user_tokens',
      commit_timestamp: '2026-01-02T03:04:05.678Z',
      type: 'INSERT',
      columns: [
        { name: 'user_id', type: 'uuid' },
        { name: 'balance', type: 'int4' },
        { name: 'note', type: 'text' },
      ],
      record: { user_id: 'u1', balance: 7, note: 'a' },
      errors: null,
    })
  })

  it('tells the key alone of the old row, whether the log says so or not', () => {
    expect(data(update)).toMatchObject({ old_record: { user_id: 'u1' }, record: row && { balance: 7 } })
    const moved = changeOf({ tag: 'update', relation, new: row, old: null, key: { user_id: 'u0' } }, transaction)
    expect(data(moved).old_record).toEqual({ user_id: 'u0' })
  })

  it('tells the whole old row of an update when the table has REPLICA IDENTITY FULL', () => {
    const full = changeOf({ tag: 'update', relation, new: row, old: { ...row, balance: '6' }, key: null }, transaction)
    expect(data(full).old_record).toEqual({ user_id: 'u1', balance: 6, note: 'a' })
  })

  it('tells the key alone of a deleted row, unless the table has no row-level security', () => {
    const gone = changeOf({ tag: 'delete', relation, old: row, key: null }, transaction)
    expect(data(gone)).toMatchObject({ type: 'DELETE', old_record: { user_id: 'u1' } })
    expect(data(gone)).not.toHaveProperty('record')
    expect(data(gone).old_record).toEqual({ user_id: 'u1' })
    expect(data(gone, { ...everything, isRowSecured: false }).old_record).toEqual({ ...row, balance: 7 })
  })

  it('leaves out what the log did not send', () => {
    const toasted = changeOf(
      { tag: 'insert', relation, new: { user_id: 'u1', balance: null, note: undefined } },
      transaction,
    )
    expect(data(toasted).record).toEqual({ user_id: 'u1', balance: null })
  })

  it('never shows a column that the role may not select', () => {
    const view = { ...everything, readable: new Set(['user_id', 'balance']) }
    expect(renderChange(update, table, view)).not.toContain('note')
  })

  it('narrows to the columns asked for, and the key', () => {
    const view = { ...everything, selected: ['balance'] }
    expect(data(insert, view)).toMatchObject({ record: { user_id: 'u1', balance: 7 } })
    expect(data(insert, view).columns).toHaveLength(2)
  })

  it('sends only the small fields of a row above a megabyte, and says so', () => {
    const large = changeOf({ tag: 'insert', relation, new: { ...row, note: 'x'.repeat(1_048_577) } }, transaction)
    expect(data(large)).toMatchObject({
      record: { user_id: 'u1', balance: 7 },
      errors: ['Error 413: Payload Too Large'],
    })
  })

  it('reads the transaction id as an unsigned number', () => {
    expect(transaction.id).toBe(4_294_967_295)
  })
})
