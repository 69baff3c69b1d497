// @vitest-environment node
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CookbookInput } from '../model/layout'
import { PAPERS } from '../model/paper'
import { toPrintable } from '../model/printable'
import { readPdf, type ReadPdf } from '../testing/read-pdf'
import type { FontFiles } from './fonts'
import { writeCookbookPdf } from './write-pdf'

const require = createRequire(import.meta.url)
const font = async (name: string) => new Uint8Array(await readFile(require.resolve(`@fontsource/${name}-normal.woff`)))

const recipe = (title: string): CookbookInput['recipes'][number] => ({
  title,
  summary: 'Schön kräftig, mit süßen Äpfeln.',
  facts: '2 Portionen',
  tags: 'Vegan',
  ingredients: ['½ TL Salz', '1 ¼ l Brühe', '¾ Tasse Öl'],
  steps: ['Alles verrühren.', `Lange köcheln. ${'Immer wieder umrühren. '.repeat(20)}`],
  tip: 'Tipp: „gut“ – besser',
  allergens: 'Enthält: Sellerie.',
  hasAllergens: true,
  nutrition: 'Pro Portion, geschätzt: 420 kcal.',
})

const write = async (recipes: CookbookInput['recipes'], paper: keyof typeof PAPERS): Promise<ReadPdf> => {
  const { pdf } = await writeCookbookPdf(
    {
      title: 'Meine Rezepte',
      note: 'Zwei Rezepte',
      productName: 'Healthy Meals AI',
      recipes,
      headings: { contents: 'Inhalt', ingredients: 'Zutaten', method: 'Zubereitung' },
    },
    { paper: PAPERS[paper], fonts, language: 'de-DE' },
  )
  return readPdf(new Uint8Array(await pdf.arrayBuffer()))
}

let fonts: FontFiles
beforeAll(async () => {
  fonts = {
    display: await font('fraunces/files/fraunces-latin-600'),
    text: await font('figtree/files/figtree-latin-400'),
    bold: await font('figtree/files/figtree-latin-600'),
  }
})

describe('the file', () => {
  it('says on its pages what the recipes say, with umlauts and fractions', async () => {
    const { pages } = await write([recipe('Möhrensuppe'), recipe('Grießbrei')], 'a4')
    expect(pages).toHaveLength(4)
    expect(pages[0]?.text).toContain('Meine Rezepte')
    expect(pages[1]?.text.split('\n')).toEqual(['Inhalt', 'Möhrensuppe', '3', 'Grießbrei', '4', '2'])
    for (const part of ['Möhrensuppe', 'süßen Äpfeln', '½ TL Salz', '1 ¼ l Brühe', '¾ Tasse Öl', '„gut“ – besser']) {
      expect(pages[2]?.text).toContain(part)
    }
    expect(pages[3]?.text).toContain('Pro Portion, geschätzt: 420 kcal.')
  })

  it('is as large as the paper, in points', async () => {
    const a4 = await write([recipe('A')], 'a4')
    expect(a4.pages.map(({ width, height }) => [width, height])).toEqual(Array(3).fill([595.28, 841.89]))
    const letter = await write([recipe('A')], 'letter')
    expect(letter.pages.map(({ width, height }) => [width, height])).toEqual(Array(3).fill([612, 792]))
  })

  it.each(['a4', 'letter'] as const)('lets a recipe of forty steps flow over numbered pages of %s', async (paper) => {
    const steps = Array.from(
      { length: 40 },
      (_, index) => `Schritt${index + 1}: ${'langsam rühren, '.repeat(12)}fertig.`,
    )
    const { pages } = await write([{ ...recipe('Ragout'), steps }, recipe('Salat')], paper)
    const texts = pages.map(({ text }) => text)
    const marks = texts.join('\n').match(/Schritt\d+/g)
    expect(marks).toEqual(steps.map((_, index) => `Schritt${index + 1}`))
    expect(texts.join(' ').match(/fertig\./g)).toHaveLength(40)
    expect(pages.length).toBeGreaterThan(5)
    texts.slice(1).forEach((text, index) => expect(text.split('\n').at(-1)).toBe(String(index + 2)))
    // The contents say where the next one begins.
    expect(texts[1]?.split('\n').slice(-3)).toEqual(['Salat', String(pages.length), '2'])
    expect(texts.at(-1)).toContain('Salat')
  })

  it('leads from the contents to the recipes, and says its title and language', async () => {
    const { pages, dictionary } = await write([recipe('A'), recipe('B')], 'a4')
    expect(pages.map(({ links }) => links)).toEqual([0, 2, 0, 0])
    expect(dictionary(/\/Lang \(de-DE\)/)).toBeDefined()
    expect(dictionary(/^\(Meine Rezepte\)/)).toBeDefined()
  })

  it('has every character that is taken for printable in each of its fonts', async () => {
    const every = Array.from({ length: 0x2300 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => /\S/.test(character) && toPrintable(character) === character,
    )
    expect(every.length).toBeGreaterThan(190)
    const { pages } = await write(
      [{ ...recipe('x'), title: every.join(' '), steps: [every.join(' ')], facts: every.join(' ') }],
      'a4',
    )
    const words = (pages[2]?.text ?? '').split(/\s+/)
    // Twice in the text's font and once in each of the others: one that is missing would be no character at all.
    for (const character of every) expect(words.filter((word) => word === character).length).toBeGreaterThanOrEqual(3)
  })
})
