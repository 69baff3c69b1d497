import { describe, expect, it } from 'vitest'
import { renderJson, type JsonShape } from './json-value.ts'

const list = (element: JsonShape, delimiter = ',') => ({ element, delimiter })

describe('values as to_jsonb gives them', () => {
  it.each<[string | null, JsonShape, string]>([
    [null, 'number', 'null'],
    ['t', 'boolean', 'true'],
    ['f', 'boolean', 'false'],
    ['9007199254740993', 'number', '9007199254740993'],
    ['1.50', 'number', '1.50'],
    ['-0.5', 'number', '-0.5'],
    ['1e+20', 'number', '1e+20'],
    ['NaN', 'number', '"NaN"'],
    ['-Infinity', 'number', '"-Infinity"'],
    ['2026-01-02 03:04:05.6+00', 'timestamp', '"2026-01-02T03:04:05.6+00:00"'],
    ['2026-01-02 03:04:05', 'timestamp', '"2026-01-02T03:04:05"'],
    ['0044-03-15 00:00:00+00 BC', 'timestamp', '"0044-03-15T00:00:00+00:00 BC"'],
    ['infinity', 'timestamp', '"infinity"'],
    ['{"a": [1, null]}', 'json', '{"a": [1, null]}'],
    ['2026-01-02', 'text', '"2026-01-02"'],
    ['say "hi"\n', 'text', '"say \\"hi\\"\\n"'],
    ['\\x00ff', 'text', '"\\\\x00ff"'],
  ])('%j as %j', (value, shape, expected) => {
    expect(renderJson(value, shape)).toBe(expected)
    expect(() => JSON.parse(renderJson(value, shape)) as unknown).not.toThrow()
  })
})

describe('arrays', () => {
  it.each<[string, JsonShape, unknown]>([
    ['{}', list('number'), []],
    ['{1,NULL,3}', list('number'), [1, null, 3]],
    [
      '{{1,2},{3,4}}',
      list('number'),
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['[0:1]={7,8}', list('number'), [7, 8]],
    ['{t,f}', list('boolean'), [true, false]],
    [
      '{a,"b c","d,e","say \\"hi\\"","back\\\\slash","NULL",""}',
      list('text'),
      ['a', 'b c', 'd,e', 'say "hi"', 'back\\slash', 'NULL', ''],
    ],
    ['{"{\\"a\\": 1}"}', list('json'), [{ a: 1 }]],
    ['{"2026-01-02 03:04:05+00"}', list('timestamp'), ['2026-01-02T03:04:05+00:00']],
    ['{(1,1),(0,0);(2,2),(0,0)}', list('text', ';'), ['(1,1),(0,0)', '(2,2),(0,0)']],
  ])('%s', (literal, shape, expected) => {
    expect(JSON.parse(renderJson(literal, shape))).toEqual(expected)
  })
})
