import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { percentile } from '../../src/features/tokens/model/percentile.ts'
import { adjustTokens, userIdOf } from '../support/database.ts'
import { keepRecipes } from '../support/recipes.ts'
import { newDevice, signUp, useApp } from './support/app.ts'

useApp()

/** From a key to the last change of the screen; 100 ms is what a quiet machine shows, and CI's is rarely quiet. */
const MEDIAN_MS = 200
const QUIET_MS = 500
const DISHES = ['Lentil soup', 'Tomato pasta', 'Chickpea curry', 'Rice bowl']

const dish = (number: number) => ({
  title: `${DISHES[number % DISHES.length]} ${number}`,
  servings: 2,
  prepMinutes: 5,
  cookMinutes: number % 60,
  difficulty: 'easy',
  diet: [],
  allergens: [],
  ingredients: [{ quantity: 1, unit: 'cup', name: number % 3 === 0 ? 'fresh mint' : 'rice' }],
})

/** @returns how long the screen went on changing after each letter, in ms. */
async function typeSlowly(page: Page, words: string): Promise<number[]> {
  const delaysMs: number[] = []
  for (const letter of words) {
    const settled = page.evaluate(
      (quietMs) =>
        new Promise<number>((resolve) => {
          let startedMs = 0
          let changedMs = 0
          addEventListener('keydown', ({ timeStamp }) => (startedMs = timeStamp), { once: true, capture: true })
          const observer = new MutationObserver(() => requestAnimationFrame((atMs) => (changedMs = atMs)))
          observer.observe(document.querySelector('main')!, { subtree: true, childList: true, characterData: true })
          setTimeout(() => {
            observer.disconnect()
            resolve(changedMs - startedMs)
          }, quietMs)
        }),
      QUIET_MS,
    )
    await page.keyboard.press(letter)
    delaysMs.push(await settled)
  }
  return delaysMs
}

describe('a Recipe Book of five thousand', () => {
  it('answers while the person types', async () => {
    const page = await (await newDevice()).newPage()
    const { email } = await signUp(page)
    const userId = await userIdOf(email)
    await adjustTokens(userId, 5_000)
    await keepRecipes(
      userId,
      Array.from({ length: 5_000 }, (_, number) => dish(number)),
    )
    await page.goto('/recipes')
    await page.getByText('5,000 recipes').waitFor()

    await page.getByRole('searchbox', { name: 'Search by title or ingredient' }).focus()
    const delaysMs = await typeSlowly(page, 'chickpea')
    await page.getByText('1,250 recipes found').waitFor()
    expect(percentile(delaysMs, 0.5), delaysMs.map(Math.round).join(', ')).toBeLessThan(MEDIAN_MS)

    await page.getByRole('searchbox').fill('curry 4998')
    await page.getByText('1 recipe found').waitFor()
    await page.getByRole('link', { name: 'Chickpea curry 4998' }).waitFor()
  })
})
