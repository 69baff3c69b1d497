import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from './flow'
import { layoutCookbook, type CookbookInput } from './layout'
import { breakLines, shorten, type Measure } from './lines'
import { PAPERS } from './paper'
import type { PrintedRecipe } from './printed-recipe'
import { STYLES } from './styles'

/** Every character is half as wide as it is high: near enough to real letters, and easy to reckon with. */
const measure: Measure = (text, { sizePt }) => [...text].length * sizePt * 0.5

const recipe = (title: string, change: Partial<PrintedRecipe> = {}): PrintedRecipe => ({
  title,
  summary: 'Warm and bright.',
  facts: '2 servings',
  tags: '',
  ingredients: ['250 g rice', '½ tsp salt'],
  steps: ['Rinse the rice.', 'Cook it.'],
  tip: undefined,
  allergens: 'Contains: milk.',
  hasAllergens: true,
  nutrition: 'Per serving, estimated: 420 kcal.',
  ...change,
})

const book = (recipes: PrintedRecipe[], title = 'My recipes'): CookbookInput => ({
  title,
  note: 'note',
  productName: 'Healthy Meals AI',
  recipes,
  headings: { contents: 'Contents', ingredients: 'Ingredients', method: 'Method' },
})

const textsOf = (items: Item[]) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
const layout = (recipes: PrintedRecipe[]) => layoutCookbook(book(recipes), PAPERS.a4, measure)

describe('a cookbook', () => {
  it('has a cover, contents that lead to each recipe, and a page for each', () => {
    const { pages, bookmarks } = layout([recipe('Pea soup'), recipe('Tomato rice')])
    expect(pages).toHaveLength(4)
    expect(textsOf(pages[0]?.items ?? [])).toEqual(['My recipes', 'note', 'Healthy Meals AI'])
    expect(textsOf(pages[1]?.items ?? [])).toEqual(['Contents', 'Pea soup', '3', 'Tomato rice', '4', '2'])
    expect(pages[1]?.items.filter(({ kind }) => kind === 'link')).toMatchObject([{ toPage: 2 }, { toPage: 3 }])
    expect(bookmarks.map(({ page }) => page)).toEqual([1, 2, 3])
  })

  it('prints everything of a recipe', () => {
    const { pages } = layout([recipe('Pea soup', { tip: 'Tip: mint', tags: 'Vegan' })])
    const text = textsOf(pages[2]?.items ?? []).join(' ')
    for (const part of ['Pea soup', 'Warm and bright.', '2 servings', 'Vegan', '½ tsp salt', 'Cook it.', 'Tip: mint']) {
      expect(text).toContain(part)
    }
    expect(text).toContain('Contains: milk.')
    expect(text).toContain('Per serving, estimated: 420 kcal.')
  })

  it('goes on to the next page where a recipe is long, and the next recipe begins after that', () => {
    const long = recipe('Feast', { steps: Array.from({ length: 30 }, (_, step) => `${step} ${'word '.repeat(60)}`) })
    const { pages, bookmarks } = layout([long, recipe('Snack')])
    const snackPage = bookmarks[2]?.page ?? 0
    expect(snackPage).toBeGreaterThan(4)
    expect(textsOf(pages[snackPage]?.items ?? [])).toContain('Snack')
    expect(textsOf(pages[1]?.items ?? [])).toContain(String(snackPage + 1))
  })

  it('numbers the pages of long contents, too', () => {
    const many = Array.from({ length: 80 }, (_, index) => recipe(`Recipe ${index}`))
    const { pages, bookmarks } = layout(many)
    expect(bookmarks[1]?.page).toBe(4)
    expect(textsOf(pages[3]?.items ?? [])).toContain('Recipe 79')
    expect(textsOf(pages[3]?.items ?? [])).not.toContain('Recipe 0')
  })

  it('begins with the picture, as large as the words leave it on their page', () => {
    const picture = 'data:image/jpeg;base64,'
    const heightFor = (steps: number) => {
      const { pages } = layout([
        recipe('Soup', { picture, steps: Array.from({ length: steps }, () => 'Stir it well, and again.') }),
      ])
      const items = pages[2]?.items ?? []
      const [shown] = items.flatMap((item) => (item.kind === 'picture' ? [item.height] : []))
      const top = Math.min(...items.flatMap((item) => (item.kind === 'text' ? [item.y] : [])))
      expect(top).toBeGreaterThan(shown ?? 0)
      return { height: shown, pageCount: pages.length - 2 }
    }
    expect(heightFor(5)).toEqual({ height: 200, pageCount: 1 })
    const tight = heightFor(17)
    expect(tight.height).toBeLessThan(200)
    expect(tight.pageCount).toBe(1)
    expect(heightFor(24)).toEqual({ height: undefined, pageCount: 1 })
    expect(heightFor(60)).toEqual({ height: 200, pageCount: 3 })
  })

  it('says in red what is in a recipe, and quietly that nothing was found', () => {
    const { pages } = layout([recipe('Soup'), recipe('Salad', { hasAllergens: false })])
    const colorOf = (page: number) =>
      pages[page]?.items.flatMap((item) =>
        item.kind === 'text' && item.text.startsWith('Contains') ? [item.style.color] : [],
      )
    expect([colorOf(2), colorOf(3)]).toEqual([['tomato'], ['ink']])
  })

  it('keeps all that it prints on the paper, in every recipe and on both papers', () => {
    const words = fc.string({ maxLength: 400 })
    const anyRecipe = fc.record({
      title: fc.string({ minLength: 1, maxLength: 120 }),
      summary: words,
      facts: fc.string({ maxLength: 80 }),
      tags: fc.string({ maxLength: 120 }),
      ingredients: fc.array(fc.string({ maxLength: 200 }), { maxLength: 60 }),
      steps: fc.array(fc.string({ maxLength: 800 }), { maxLength: 30 }),
      tip: fc.option(words, { nil: undefined }),
      allergens: words,
      hasAllergens: fc.boolean(),
      picture: fc.option(fc.constant('data:image/jpeg;base64,'), { nil: undefined }),
      nutrition: words,
    })
    fc.assert(
      fc.property(
        fc.array(anyRecipe, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(PAPERS.a4, PAPERS.letter),
        (recipes, paper) => {
          for (const { items } of layoutCookbook(book(recipes), paper, measure).pages) {
            for (const item of items) {
              if (item.kind === 'picture') expect(item.y + item.height).toBeLessThanOrEqual(paper.heightPt)
              if (item.kind !== 'text') continue
              expect(item.x).toBeGreaterThanOrEqual(0)
              expect(item.x + measure(item.text, item.style)).toBeLessThanOrEqual(paper.widthPt)
              expect(item.y + item.style.leadingPt).toBeLessThanOrEqual(paper.heightPt)
            }
          }
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('lines', () => {
  it('lose no word and no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 10, max: 300 }), (text, width) => {
        const lines = breakLines(text, STYLES.text, width, measure)
        expect(lines.join('').replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''))
      }),
    )
  })
  it('end in an ellipsis where only one is allowed', () => {
    expect(shorten('Pea soup', STYLES.text, 1000, measure)).toBe('Pea soup')
    expect(shorten('Pea soup with mint', STYLES.text, 50, measure)).toMatch(/^Pea.*…$/)
  })
})
