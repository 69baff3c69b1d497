import type { Page } from 'playwright-core'
import { opened } from '../people.ts'
import { at, fail, goOffline, hold, type ScreenState } from '../state.ts'

const cookFromStep = (step: number) => async (page: Page) => {
  await page.goto(`/recipes/${opened.recipeId}?cook=${step}`)
  await page.getByRole('dialog').waitFor()
}

async function orderCookbook(page: Page): Promise<void> {
  await at('/recipes')(page)
  await page.getByRole('button', { name: 'Select', exact: true }).click()
  await page.getByRole('button', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Make a cookbook' }).click()
  await page.getByRole('button', { name: /^Make cookbook/ }).waitFor()
}

export const bookStates: ScreenState[] = [
  { name: 'book: full', as: 'regular', show: at('/recipes'), also: ['narrow', 'german'], isLong: true },
  { name: 'book: empty', as: 'newcomer', show: at('/recipes'), also: ['german'] },
  { name: 'book: list', as: 'regular', show: at('/recipes?view=list'), isLong: true, also: ['narrow'] },
  { name: 'book: filtered', as: 'regular', show: at('/recipes?q=a&time=45&sort=title&favourites=1') },
  { name: 'book: no hits', as: 'regular', show: at('/recipes?q=xyzzy') },
  { name: 'book: no hits of filters', as: 'regular', show: at('/recipes?diet=vegan,low-carb&time=15') },
  {
    name: 'book: sorting',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.getByRole('button', { name: /^Sort:/ }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'book: selecting',
    as: 'regular',
    also: ['narrow'],
    async show(page) {
      await at('/recipes')(page)
      await page.getByRole('button', { name: 'Select', exact: true }).click()
      await page.getByRole('checkbox').first().check({ force: true })
    },
  },
  {
    name: 'book: deleted',
    as: 'regular',
    isAlone: true,
    // Undone in the end, so that the others find what they expect.
    async show(page) {
      await at('/recipes')(page)
      await page.getByRole('button', { name: 'Select', exact: true }).click()
      await page.getByRole('checkbox').last().check({ force: true })
      await page.getByRole('button', { name: 'Delete', exact: true }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
    leave: (page) => page.getByRole('button', { name: 'Undo' }).click(),
  },
  {
    name: 'book: loading',
    as: 'regular',
    async show(page) {
      await hold(page, '/rest/v1/recipes')
      await page.goto('/recipes')
      await page.locator('main h1').waitFor()
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
      await goOffline(page)
    },
  },
  {
    name: 'recipe: read',
    as: 'regular',
    show: (page) => at(`/recipes/${opened.recipeId}`)(page),
    isLong: true,
    also: ['narrow', 'german'],
  },
  {
    name: 'recipe: US units for five',
    as: 'regular',
    async show(page) {
      await at(`/recipes/${opened.recipeId}`)(page)
      await page.getByRole('radio', { name: 'US' }).check()
      for (let more = 0; more < 3; more++) await page.getByRole('button', { name: 'More servings' }).click()
    },
  },
  {
    name: 'recipe: ordering a variant',
    as: 'regular',
    also: ['narrow'],
    async show(page) {
      await at(`/recipes/${opened.recipeId}`)(page)
      await page.getByRole('button', { name: 'Make a variant' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'recipe: being renamed',
    as: 'regular',
    async show(page) {
      await at(`/recipes/${opened.recipeId}`)(page)
      await page.getByRole('button', { name: 'Rename' }).click()
      await page.getByLabel('Name of the recipe').waitFor()
    },
  },
  {
    name: 'recipe: written from right to left',
    as: 'buyer',
    also: ['narrow'],
    show: (page) => at(`/recipes/${opened.rightToLeftId}`)(page),
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
  {
    name: 'cooking mode: first step',
    as: 'regular',
    show: cookFromStep(1),
    also: ['narrow', 'german'],
  },
  {
    name: 'cooking mode: a timer runs',
    as: 'regular',
    also: ['narrow'],
    async show(page) {
      await cookFromStep(2)(page)
      await page
        .getByRole('button', { name: /^Start timer/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Pause timer' }).waitFor()
    },
  },
  {
    name: 'cookbook: ordering',
    as: 'regular',
    also: ['narrow'],
    show: orderCookbook,
  },
  {
    name: 'cookbook: letters are missing',
    as: 'regular',
    async show(page) {
      await orderCookbook(page)
      await page.getByRole('textbox', { name: 'Title' }).fill('我的食谱')
      await page.getByRole('button', { name: /^Make cookbook/ }).click()
      await page.getByText('The PDF cannot show all letters').waitFor()
    },
  },
]
