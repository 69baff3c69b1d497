import { describe, expect, it } from 'vitest'
import { affectedBy } from './watch.ts'

describe('affectedBy', () => {
  it('replaces one function when a file of its own changes, however deep', () => {
    expect(affectedBy('generate-recipe/index.ts')).toEqual({ all: false, name: 'generate-recipe' })
    expect(affectedBy('generate-recipe/a/b.json')).toEqual({ all: false, name: 'generate-recipe' })
    expect(affectedBy('generate-recipe\\handler.ts')).toEqual({ all: false, name: 'generate-recipe' })
  })

  it('replaces all when something shared changes', () => {
    expect(affectedBy('_shared/tokens.ts')).toEqual({ all: true })
    expect(affectedBy('_shared/contract/limits.ts')).toEqual({ all: true })
    expect(affectedBy('deno.json')).toEqual({ all: true })
  })

  it('leaves them alone for tests, words and what editors leave behind', () => {
    for (const file of [
      'tests/tokens-test.ts',
      '_shared/limits.test.ts',
      'README.md',
      'a/.index.ts.swp',
      'a/index.ts~',
      '.env',
    ]) {
      expect(affectedBy(file), file).toBeUndefined()
    }
  })
})
