import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { adjustTokens, queryDatabase, userIdOf } from '../support/database.ts'
import { keepRecipes } from '../support/recipes.ts'
import { newDevice, PHONE, signUp, useApp, waitForBalance } from './support/app.ts'

useApp()

const dish = (minutes: number) => ({
  title: `Dish ${minutes}`,
  summary: 'Good.',
  servings: 2,
  prepMinutes: 0,
  cookMinutes: minutes,
  difficulty: 'easy',
  diet: minutes % 4 === 0 ? ['vegan'] : [],
  allergens: [],
  steps: ['Cook it.'],
  ingredients: [{ quantity: 0.5, unit: 'cup', name: minutes % 3 === 0 ? 'fresh mint' : 'rice' }],
  nutrition: { calories: 300, proteinG: 10, carbsG: 40, fatG: 5 },
})

/** A cook with forty recipes: every fourth is vegan, every third holds mint, each takes its number in minutes. */
async function cookWithABook(page: Page): Promise<string> {
  const { email } = await signUp(page)
  const userId = await userIdOf(email)
  await adjustTokens(userId, 40)
  // The first is the newest.
  await keepRecipes(
    userId,
    Array.from({ length: 40 }, (_, index) => dish(40 - index)),
  )
  await page.goto('/recipes')
  await page.getByText('40 recipes').waitFor()
  return userId
}

const titles = (page: Page) => page.getByRole('list', { name: 'Recipes' }).getByRole('link').allTextContents()

describe('the Recipe Book', () => {
  it('is searched and filtered in the address, and going back from a recipe finds the place', async () => {
    const page = await (await newDevice()).newPage()
    await cookWithABook(page)
    await page.getByRole('searchbox', { name: 'Search by title or ingredient' }).pressSequentially('mint')
    await page.getByText('13 recipes found').waitFor()
    await page.getByRole('button', { name: 'Diet' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Vegan', exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByText('3 recipes found').waitFor()
    await page.getByRole('button', { name: /^Sort/ }).click()
    await page.getByRole('menuitemradio', { name: 'Quickest first' }).click()
    await page.waitForURL('/recipes?q=mint&diet=vegan&sort=quickest')

    await page.reload()
    await page.getByText('3 recipes found').waitFor()
    expect(await titles(page)).toEqual(['Dish 12', 'Dish 24', 'Dish 36'])

    await page.getByRole('link', { name: 'Dish 24' }).click()
    await page.getByRole('heading', { name: 'Dish 24', level: 1 }).waitFor()
    await page.goBack()
    await page.waitForURL('/recipes?q=mint&diet=vegan&sort=quickest')
    expect(await page.getByRole('link', { name: 'Dish 24' }).evaluate((link) => link === document.activeElement)).toBe(
      true,
    )
    await page.goBack()
    await page.waitForURL('/recipes?q=mint&diet=vegan')
  })

  it('goes on by itself where the person scrolls, and loses nothing', async () => {
    const page = await (await newDevice(PHONE)).newPage()
    await cookWithABook(page)
    await page.getByRole('link', { name: 'Dish 1', exact: true }).waitFor()
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.getByRole('link', { name: 'Dish 20' }).waitFor()
    for (let last = 0; last < 20 && !(await page.getByRole('link', { name: 'Dish 40' }).isVisible()); last += 1) {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await page.waitForTimeout(100)
    }
    await page.getByRole('link', { name: 'Dish 40' }).waitFor()
  })

  it('deletes many, and gives all of them back', async () => {
    const page = await (await newDevice()).newPage()
    const userId = await cookWithABook(page)
    await page.getByRole('button', { name: 'Select', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Select: Dish 2', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Select: Dish 6', exact: true }).click({ modifiers: ['Shift'] })
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByText('35 recipes').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('40 recipes').waitFor()
    const [row] = await queryDatabase<{ count: number }>(
      'select count(*)::int as count from public.recipes where user_id = $1',
      [userId],
    )
    expect(row?.count).toBe(40)
  })

  it('becomes a cookbook that is charged once, though the answer was lost and the page reloaded', async () => {
    const page = await (await newDevice()).newPage()
    const userId = await cookWithABook(page)
    await page.getByRole('button', { name: 'Select', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Select: Dish 1', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Select: Dish 3', exact: true }).click({ modifiers: ['Shift'] })
    await page.getByRole('button', { name: 'Make a cookbook' }).click()

    // The server charges, and its answer never comes.
    await page.route('**/functions/v1/deduct-tokens', async (route) => {
      if (route.request().method() === 'POST') await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: 'Make cookbook · 2 tokens' }).click()
    await page.getByText(/never charged twice/).waitFor()
    await page.unroute('**/functions/v1/deduct-tokens')
    await page.reload()

    await page.getByRole('button', { name: 'Finish cookbook' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Make cookbook/ }).click()
    expect((await download).suggestedFilename()).toBe('My recipes.pdf')
    const pdf = await readFile(await (await download).path(), 'latin1')
    expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(3)
    await page.getByText('Your cookbook is ready').waitFor()
    await waitForBalance(page, 1)
    const spends = await queryDatabase<{ amount: number }>(
      `select amount from public.token_transactions where user_id = $1 and feature = 'cookbook'`,
      [userId],
    )
    expect(spends).toEqual([{ amount: -2 }])
  })
})
