import { at, goOffline, settle, type ScreenState } from '../state.ts'

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
      // Its code is loaded while there is a network: at once when it is opened, or a moment after the screen.
      await page.getByRole('button', { name: 'About this number' }).click()
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await goOffline(page)
      await page.getByRole('button', { name: 'About this number' }).click()
      await page.getByRole('dialog').waitFor()
    },
    also: ['narrow'],
  },
  {
    name: 'palette: all',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').waitFor()
    },
    also: ['narrow', 'german'],
  },
  {
    name: 'palette: recipes found',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('chickpea')
      await page.getByRole('group', { name: 'Your recipes' }).waitFor()
    },
  },
  {
    name: 'palette: no hits',
    as: 'newcomer',
    async show(page) {
      await at('/recipes')(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('xyzzy')
      await page
        .getByText(/^Nothing matches/)
        .last()
        .waitFor()
    },
  },
  {
    name: 'palette: shortcuts',
    as: 'regular',
    async show(page) {
      await at('/recipes')(page)
      await page.keyboard.press('?')
      await page.getByRole('switch').waitFor()
    },
    also: ['narrow', 'german'],
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
