import { at, fail, hold, type ScreenState } from '../state.ts'

export const accountStates: ScreenState[] = [
  { name: 'history: full', as: 'regular', show: at('/history'), also: ['narrow', 'german'], isLong: true },
  { name: 'history: new', as: 'newcomer', show: at('/history') },
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
  { name: 'history: nothing of this kind', as: 'newcomer', show: at('/history?show=bought&period=30d') },
  {
    name: 'history: receipt',
    as: 'regular',
    also: ['narrow'],
    async show(page) {
      await at('/history')(page)
      await page
        .getByRole('link', { name: /^Receipt/ })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('button', { name: 'Print receipt' }).waitFor()
    },
  },
  { name: 'account: all', as: 'regular', show: at('/account'), also: ['narrow', 'german'], isLong: true },
  {
    name: 'account: deleting',
    as: 'regular',
    also: ['narrow'],
    async show(page) {
      await at('/account')(page)
      await page.getByRole('button', { name: 'Delete account…' }).click()
      await page.getByRole('button', { name: 'Delete everything' }).waitFor()
    },
  },
]
