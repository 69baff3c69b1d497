/** From the recipe to the table, on a phone: for more people, in other units, changed, and step by step. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newDevice, PHONE, signUp, startCooking, useApp, waitForBalance, waitForRecipe } from './support/app.ts'

useApp()

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
}

/** How many sheets of paper the browser would print. */
async function sheetsOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format })).toString('latin1')
  return Number(/\/Type \/Pages[^>]*\/Count (\d+)|\/Count (\d+)/.exec(pdf)?.slice(1).find(Boolean))
}

describe('a recipe in the kitchen, on a phone', () => {
  it('is scaled, measured in cups, renamed, made vegan and cooked with a timer', async () => {
    const page = await (await newDevice({ ...PHONE, locale: 'en-GB' })).newPage()
    await signUp(page)
    await startCooking(page, 'chicken, rice, carrot, cream')
    await waitForRecipe(page)
    await page.getByRole('link', { name: 'Open recipe' }).click()
    await page.getByRole('button', { name: 'Start cooking' }).waitFor()
    const original = page.url()

    const list = page.getByRole('main').getByRole('listitem').filter({ hasText: /rice/ }).first()
    const forTwo = await list.textContent()
    for (let servings = 3; servings <= 4; servings++) await page.getByRole('button', { name: 'More servings' }).click()
    await page.getByText('4 servings').waitFor()
    const forFour = await list.textContent()
    expect(Number.parseFloat(forFour ?? '')).toBe(2 * Number.parseFloat(forTwo ?? ''))
    await page.getByText('US', { exact: true }).click()
    await expect.poll(() => list.textContent()).toMatch(/cup/)

    expect([await sheetsOf(page, 'A4'), await sheetsOf(page, 'Letter')]).toEqual([1, 1])

    await page.getByRole('button', { name: 'Rename' }).click()
    await page.getByLabel('Name of the recipe').fill('Sunday <b>rice</b>')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Sunday <b>rice</b>' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Sunday <b>rice</b>' }).waitFor()
    await expect.poll(() => list.textContent()).toMatch(/cup/)

    await page.getByRole('button', { name: 'Make a variant' }).click()
    await page.getByRole('button', { name: 'Vegan' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Make variant · 1 token' }).click()
    await waitForRecipe(page)
    await waitForBalance(page, 1)
    await page.getByRole('link', { name: 'Open recipe' }).click()
    // The page that it was written on names both too.
    await page.waitForURL('**/recipes/*')
    await page.getByRole('button', { name: 'Start cooking' }).waitFor()
    expect(await page.getByRole('main').textContent()).toMatch(/Vegan/)
    await page.getByRole('link', { name: 'Sunday <b>rice</b>' }).click()
    await page.waitForURL(original)
    await page.getByRole('heading', { name: 'Your variants of this recipe' }).waitFor()

    await page.getByRole('button', { name: 'Start cooking' }).click()
    const mode = page.getByRole('dialog', { name: /Sunday/ })
    while ((await mode.getByRole('button', { name: /^Start timer/ }).count()) === 0)
      await mode.getByRole('button', { name: 'Next step' }).click()
    await mode
      .getByRole('button', { name: /^Start timer/ })
      .first()
      .click()
    await mode.getByRole('timer').waitFor()
    await expectAccessible(page)
    const step = await mode.getByRole('heading', { name: /^Step/ }).textContent()
    await page.reload()
    await mode.getByRole('timer').waitFor()
    expect(await mode.getByRole('heading', { name: /^Step/ }).textContent()).toBe(step)
    await page.goBack()
    await expect.poll(() => mode.isVisible()).toBe(false)
    await page.getByRole('button', { name: /^Continue at step/ }).waitFor()
  })
})
