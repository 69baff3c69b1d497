import { at, settle, type ScreenState } from '../state.ts'

export const shellStates: ScreenState[] = [
  {
    name: 'shell: account menu',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.getByRole('button', { name: 'Account' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'shell: about the balance',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.locator('[data-sync="live"]').waitFor()
      await page.getByRole('button', { name: 'About this number' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'shell: about the balance, offline',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.context().setOffline(true)
      await page.locator('[data-sync="offline"]').waitFor()
      await page.getByRole('button', { name: 'About this number' }).click()
      await page.getByRole('dialog').waitFor()
    },
    also: ['narrow'],
  },
  {
    name: 'shell: screen did not load',
    as: 'regular',
    async show(page) {
      await page.route('**/assets/history-*', (route) => route.abort())
      await page.goto('/history')
      await settle(page)
    },
  },
  { name: 'shell: not found', as: 'regular', show: at('/nowhere') },
]
