import { describe, expect, it } from 'vitest'
import { readNextPath } from './next-path'

const read = (next: string) => readNextPath(`?next=${encodeURIComponent(next)}`, 'https://meals.test')

describe('readNextPath', () => {
  it('returns to the page that was wanted, with its query', () => {
    expect(read('/purchase/return?session_id=cs_1')).toBe('/purchase/return?session_id=cs_1')
  })

  it.each(['https://evil.test/', '//evil.test', '/\\evil.test', '/\t/evil.test', 'javascript:alert(1)', 'evil', ''])(
    'does not lead out of the app: %s',
    (next) => expect(read(next)).toBe('/'),
  )

  it('does not go round in circles', () => expect(read('/sign-in?next=/history')).toBe('/'))

  it('goes home when nothing was wanted', () => expect(readNextPath('', 'https://meals.test')).toBe('/'))
})
