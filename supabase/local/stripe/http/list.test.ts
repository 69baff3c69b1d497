import { describe, expect, it } from 'vitest'
import { parseForm } from './form.ts'
import { page, readListQuery } from './list.ts'
import { Params } from './params.ts'

const rows = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((n) => ({ id: `evt_${n}` }))
const read = (text: string) => readListQuery(new Params(parseForm(text)))
const idsOf = (text: string) => page(rows, read(text), '/v1/events', 'event').data.map((row) => row.id)

describe('pages', () => {
  it('are ten long unless told, newest first', () => {
    expect(read('').limit).toBe(10)
    expect(idsOf('limit=2')).toEqual(['evt_9', 'evt_8'])
  })

  it('go on after a cursor and say whether more follows', () => {
    expect(idsOf('limit=3&starting_after=evt_7')).toEqual(['evt_6', 'evt_5', 'evt_4'])
    expect(page(rows, read('limit=3&starting_after=evt_4'), '', 'event')).toMatchObject({ has_more: false })
    expect(page(rows, read('limit=3&starting_after=evt_5'), '', 'event')).toMatchObject({ has_more: true })
  })

  it('go back from a cursor by the nearest rows', () => {
    expect(idsOf('limit=2&ending_before=evt_3')).toEqual(['evt_5', 'evt_4'])
    expect(page(rows, read('limit=2&ending_before=evt_8'), '', 'event')).toMatchObject({ has_more: false })
  })

  it('refuse a cursor that points nowhere', () => {
    expect(() => idsOf('starting_after=evt_0')).toThrow("No such event: 'evt_0'")
  })

  it('filter by time, exactly or by range', () => {
    expect(read('created=5').isInRange(5)).toBe(true)
    expect(read('created=5').isInRange(6)).toBe(false)
    const range = read('created[gte]=5&created[lt]=7')
    expect([4, 5, 6, 7].map(range.isInRange)).toEqual([false, true, true, false])
  })
})
