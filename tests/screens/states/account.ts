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
  { name: 'account: all', as: 'regular', show: at('/account'), also: ['narrow', 'german'], isLong: true },
]
