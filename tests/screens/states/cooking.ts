import type { Page } from 'playwright-core'
import { startCooking, waitForRecipe } from '../../e2e/support/app.ts'
import { cookMood } from '../../support/faults.ts'
import { at, type ScreenState } from '../state.ts'

const healCook = () => cookMood('ok', { recipeMs: 200 })

/** A recipe is being written, slowly enough to be looked at. */
async function startSlowly(page: Page): Promise<void> {
  await at('/')(page)
  await cookMood('ok', { recipeMs: 40_000 })
  await startCooking(page, 'chickpeas, spinach, lemon')
  await page.getByRole('progressbar').waitFor()
}

const stop = (page: Page) => page.getByRole('button', { name: 'Stop' }).click()

export const cookingStates: ScreenState[] = [
  { name: 'home: empty', as: 'newcomer', show: at('/'), also: ['narrow', 'german'], isLong: true },
  {
    name: 'home: with a draft',
    as: 'newcomer',
    isLong: true,
    async show(page) {
      await at('/')(page)
      await page.getByLabel('Ingredients').first().fill('chickpeas, half a pumpkin, <script>alert(1)</script>, חומוס, ')
      await page.getByLabel('Ingredients').first().press('Enter')
    },
  },
  { name: 'home: one token left', as: 'low', show: at('/') },
  { name: 'home: no token left', as: 'penniless', show: at('/'), also: ['narrow', 'german'] },
  { name: 'home: in debt', as: 'debtor', show: at('/') },
  {
    name: 'home: generating',
    as: 'chef',
    isAlone: true,
    isLong: true,
    async show(page) {
      await startSlowly(page)
      await page.locator('main li').first().waitFor()
    },
    async leave(page) {
      await stop(page)
      await healCook()
    },
  },
  {
    name: 'home: stopped',
    as: 'chef',
    isAlone: true,
    async show(page) {
      await startSlowly(page)
      await stop(page)
      await page.getByText(/^Stopped/).waitFor()
    },
    leave: healCook,
  },
  {
    name: 'home: finished',
    as: 'chef',
    isLong: true,
    async show(page) {
      await at('/')(page)
      await startCooking(page, 'tomatoes, pasta, basil')
      await waitForRecipe(page)
    },
  },
  {
    name: 'home: refused',
    as: 'low',
    async show(page) {
      await at('/')(page)
      await page.route('**/functions/v1/generate-recipe*', (route) =>
        route.fulfill({
          status: 402,
          json: { error: { code: 'insufficient_tokens', message: 'spent on another device' } },
        }),
      )
      await startCooking(page, 'rice, egg, peas')
      await page.locator('main [data-slot="alert"]').waitFor()
    },
  },
  {
    name: 'home: failed',
    as: 'chef',
    isAlone: true,
    async show(page) {
      await at('/')(page)
      await cookMood('wrong-calories')
      await startCooking(page, 'rice, egg, peas')
      await page.locator('main [data-slot="alert"]').waitFor()
    },
    leave: healCook,
  },
]
