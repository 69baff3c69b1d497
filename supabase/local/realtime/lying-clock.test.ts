import { expect, it } from 'vitest'
import { lieAboutCommit } from './lying-clock.ts'

const event =
  '{"ids":[1],"data":{"table":"t","commit_timestamp":"2026-01-02T03:04:05.006Z","record":{"n":9007199254740993}}}'
const toldBy = (json: string) => (JSON.parse(json) as { data: { commit_timestamp: string } }).data.commit_timestamp

it('tells the truth unless told to lie', () => {
  expect(lieAboutCommit(event, 0)).toBe(event)
})

it('is wrong both ways, and about nothing else', () => {
  expect(toldBy(lieAboutCommit(event, 5000, () => 0))).toBe('2026-01-02T03:04:00.006Z')
  expect(toldBy(lieAboutCommit(event, 5000, () => 0.9999))).toBe('2026-01-02T03:04:10.005Z')
  expect(lieAboutCommit(event, 5000, () => 0.75)).toContain('"record":{"n":9007199254740993}')
})

it('takes no word of a row for the field', () => {
  const quoted = JSON.stringify({
    data: { table: '"commit_timestamp":"x"', commit_timestamp: '2026-01-02T03:04:05.006Z' },
  })
  expect(toldBy(lieAboutCommit(quoted, 5000, () => 0))).toBe('2026-01-02T03:04:00.006Z')
})
