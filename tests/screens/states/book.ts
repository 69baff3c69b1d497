import { opened } from '../people.ts'
import { at, fail, hold, type ScreenState } from '../state.ts'

export const bookStates: ScreenState[] = [
  { name: 'book: full', as: 'regular', show: at('/recipes'), also: ['narrow', 'german'], isLong: true },
  { name: 'book: empty', as: 'newcomer', show: at('/recipes'), also: ['german'] },
  { name: 'book: no hits', as: 'regular', show: at('/recipes?q=xyzzy') },
  {
    name: 'book: loading',
    as: 'regular',
    async show(page) {
      await hold(page, '/rest/v1/recipes')
      await page.goto('/recipes')
      await page.locator('main [data-slot="skeleton"]').first().waitFor()
    },
  },
  {
    name: 'book: error',
    as: 'regular',
    async show(page) {
      await fail(page, '/rest/v1/recipes')
      await page.goto('/recipes')
      await page.locator('main').getByRole('alert').waitFor()
    },
  },
  {
    name: 'book: offline',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.context().setOffline(true)
      await page.locator('[data-sync="offline"]').waitFor()
    },
  },
  {
    name: 'recipe: read',
    as: 'regular',
    show: (page) => at(`/recipes/${opened.recipeId}`)(page),
    isLong: true,
    also: ['narrow', 'german'],
  },
  { name: 'recipe: missing', as: 'regular', show: at('/recipes/00000000-0000-4000-8000-000000000000') },
  {
    name: 'recipe: loading',
    as: 'regular',
    async show(page) {
      await hold(page, '/rest/v1/recipes')
      await page.goto(`/recipes/${opened.recipeId}`)
      await page.locator('main [data-slot="skeleton"]').first().waitFor()
    },
  },
  {
    name: 'recipe: error',
    as: 'regular',
    async show(page) {
      await fail(page, '/rest/v1/recipes')
      await page.goto(`/recipes/${opened.recipeId}`)
      await page.locator('main').getByRole('alert').waitFor()
    },
  },
]
