import { describe, expect, it } from 'vitest'
import { arrayOf, isInteger, isNumber, isString, nullable, oneOf, optional, parseStored, shape } from './shape'

const isSpend = shape<{ id: string; cost: number; note?: string | undefined; by: number | null; kind: 'a' | 'b' }>({
  id: isString,
  cost: isInteger,
  note: optional(isString),
  by: nullable(isNumber),
  kind: oneOf('a', 'b'),
})
const good = { id: 'x', cost: 2, by: null, kind: 'a' }

describe('a shape', () => {
  it.each([
    ['all that is asked for', good, true],
    ['more than that', { ...good, more: 1 }, true],
    ['an optional property', { ...good, note: 'hello' }, true],
    ['nothing', {}, false],
    ['null', null, false],
    ['a list', [], false],
    ['a missing property', { ...good, id: undefined }, false],
    ['a number that is not whole', { ...good, cost: 1.5 }, false],
    ['a number beyond all counting', { ...good, by: Infinity }, false],
    ['another word', { ...good, kind: 'c' }, false],
  ])('with %s', (_name, value, fits) => expect(isSpend(value)).toBe(fits))

  it('holds for each of a list', () => {
    expect(arrayOf(isSpend)([good, good])).toBe(true)
    expect(arrayOf(isSpend)([good, { ...good, cost: '2' }])).toBe(false)
    expect(arrayOf(isSpend)({ length: 0 })).toBe(false)
  })
})

describe('what was stored', () => {
  it('is read when it has the form', () => expect(parseStored(JSON.stringify(good), isSpend)).toEqual(good))
  it.each([null, '', '{', '"text"'])('is as good as nothing when it is %j', (text) =>
    expect(parseStored(text, isSpend)).toBeUndefined(),
  )
})
