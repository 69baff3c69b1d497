import { expect, it } from 'vitest'

const sources = import.meta.glob<string>('/src/**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true })

/** Utilities that name a side of the screen instead of a side of the text. */
const PHYSICAL =
  /(?:^|[\s'"`:])-?(?:[mp][lr]|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|scroll-[mp][lr])-[\w.[(]/
const PHYSICAL_WORD =
  /(?:^|[\s'"`:])(?:text-left|text-right|float-left|float-right|border-[lr]|rounded-[lr])(?=[\s'"`])/

it('names no left and no right, so that a language from right to left is laid out as its readers expect', () => {
  const found = Object.entries(sources)
    .filter(([file]) => !/\.test\.|merge-classes|\/texts\//.test(file))
    .flatMap(([file, text]) => [...text.matchAll(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g)].map(([string]) => ({ file, string })))
    .filter(({ string }) => PHYSICAL.test(string) || PHYSICAL_WORD.test(string))
    .map(({ file, string }) => `${file}: ${string}`)
  expect(Object.keys(sources).length).toBeGreaterThan(100)
  expect(found).toEqual([])
})
