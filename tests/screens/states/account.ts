import { at, fail, hold, type ScreenState } from '../state.ts'

export const accountStates: ScreenState[] = [
  { name: 'history: full', as: 'regular', show: at('/history'), also: ['narrow', 'german'], isLong: true },
  { name: 'history: new', as: 'newcomer', show: at('/history') },
  { name: 'history: nothing of this kind', as: 'newcomer', show: at('/history?show=spent') },
  {
    name: 'history: weeks as a table',
    as: 'regular',
    async show(page) {
      await page.goto('/history')
      await page.locator('main summary').click()
      await page.locator('main details table').waitFor()
    },
  },
  {
    name: 'history: receipt',
    as: 'regular',
    also: ['narrow', 'german'],
    async show(page) {
      await page.goto('/history?show=bought')
      await page.locator('main td a[href*="receipt="]').first().click()
      await page.getByRole('dialog').locator('dl').waitFor()
    },
  },
  { name: 'tokens: one recipe left', as: 'low', show: at('/recipes'), also: ['narrow', 'german'] },
  { name: 'tokens: none left', as: 'penniless', show: at('/recipes') },
  {
    name: 'history: loading',
    as: 'regular',
    async show(page) {
      for (const table of ['token_transactions', 'purchases']) await hold(page, `/rest/v1/${table}`)
      await page.goto('/history')
      await page.locator('main [data-slot="skeleton"]').first().waitFor()
    },
  },
  {
    name: 'history: error',
    as: 'regular',
    async show(page) {
      for (const table of ['token_transactions', 'purchases']) await fail(page, `/rest/v1/${table}`)
      await page.goto('/history')
      await page.locator('main').getByRole('alert').first().waitFor()
    },
  },
  { name: 'account: all', as: 'regular', show: at('/account'), also: ['narrow', 'german'], isLong: true },
  {
    name: 'account: deletion',
    as: 'regular',
    async show(page) {
      await page.goto('/account')
      await page.getByRole('button', { name: /Delete account…|Konto löschen …/ }).click()
      await page.getByRole('dialog').locator('[data-balance]').waitFor()
    },
    also: ['narrow', 'german'],
  },
  {
    name: 'account: export fails',
    as: 'regular',
    async show(page) {
      await fail(page, '/rest/v1/recipes')
      await page.goto('/account')
      await page.getByRole('button', { name: /JSON/ }).click()
      await page.locator('main').getByRole('alert').first().waitFor()
    },
  },
  {
    name: 'account: preferences cannot be read',
    as: 'newcomer',
    async show(page) {
      await fail(page, '/rest/v1/preferences')
      await page.goto('/account')
      await page.locator('main').getByRole('alert').first().waitFor()
    },
  },
]
