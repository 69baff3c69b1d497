import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import {
  DESKTOP,
  newDevice,
  PHONE,
  signUp,
  startCooking,
  useApp,
  waitForBalance,
  waitForRecipe,
} from './support/app.ts'

useApp()

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('on %s', (_, device) => {
  it.each(['light', 'dark'] as const)('every screen is accessible and fits, %s', async (colorScheme) => {
    const page = await (await newDevice({ ...device, colorScheme })).newPage()
    const found: string[] = []
    const look = async () => {
      found.push(...(await findings(page)))
      if (await scrollsSideways(page)) found.push(`${page.url()} scrolls sideways`)
    }
    for (const path of ['/', '/sign-in', '/sign-up', '/nowhere']) {
      await page.goto(path)
      await page.getByRole('heading').first().waitFor()
      await look()
    }
    await signUp(page)
    await look()
    await page.getByRole('button', { name: 'Buy tokens' }).first().click()
    await page.getByRole('button', { name: /^Buy.*Starter/ }).waitFor()
    await look()
    await page.keyboard.press('Escape')
    await startCooking(page, 'lentils, carrot, onion')
    await waitForRecipe(page)
    await look()
    for (const path of ['/recipes', '/history', '/account']) {
      await page.goto(path)
      await waitForBalance(page, 2)
      await look()
    }
    await page.goto('/recipes')
    await page.getByRole('main').getByRole('link').first().click()
    await page.getByRole('heading', { name: /ingredients/i }).waitFor()
    await look()
    expect(found).toEqual([])
  })
})
