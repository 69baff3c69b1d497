import { describe, expect, it } from 'vitest'
import { readTap } from './tap.ts'

describe('readTap', () => {
  it('counts what passed', () => {
    expect(readTap(['1..2', 'ok 1 - a', 'ok 2 - b'])).toEqual({ passed: 2, failed: 0, problems: [] })
  })

  it('keeps a failure with its diagnostics, and only those', () => {
    const report = readTap([
      '1..2',
      'ok 1 - a',
      '# a remark',
      'not ok 2 - b',
      '# Failed test 2: "b"',
      '#     have: 1',
      '# Looks like you failed 1 test of 2',
    ])
    expect(report).toEqual({
      passed: 1,
      failed: 1,
      problems: ['not ok 2 - b', '# Failed test 2: "b"', '#     have: 1'],
    })
  })

  it('passes over lines that are not TAP', () => {
    expect(readTap(['1..1', 'okay', 'a uuid', 'ok 1 - a']).passed).toBe(1)
  })

  it('takes an expected failure as passed', () => {
    expect(readTap(['1..1', 'not ok 1 - later # TODO next'])).toMatchObject({ passed: 1, failed: 0 })
  })

  it.each([
    ['fewer tests than planned', ['1..3', 'ok 1', 'ok 2'], 'The file planned 3 tests and ran 2.'],
    ['more tests than planned', ['1..1', 'ok 1', 'ok 2'], 'The file planned 1 tests and ran 2.'],
    ['no plan', ['ok 1'], 'The file has no plan; it ran 1 tests.'],
    ['a plan and nothing else', ['1..1'], 'The file ran no test.'],
    ['nothing', [], 'The file ran no test.'],
  ])('fails a file with %s', (_, lines, problem) => {
    const report = readTap(lines)
    expect(report.failed).toBe(1)
    expect(report.problems).toEqual([problem])
  })
})
