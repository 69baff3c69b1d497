/** What can be said of a screen without taste: axe's findings, and whether it fits. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** All that a theme can change for axe. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

async function findings(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  // Stripe's form is Stripe's. The mode for one frame needs no second page for each look.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode()
  const { violations } = await (theme === 'light' ? axe : axe.withRules(COLOUR_RULES)).analyze()
  return violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}

async function overflow(page: Page): Promise<string[]> {
  const isOver = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  return isOver ? [`scrolls sideways at ${page.viewportSize()?.width} px`] : []
}

/** @returns everything wrong with the page as it stands, in this theme. */
export async function look(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  return [...(await findings(page, theme)), ...(await overflow(page))]
}

/** @returns whether something stands out of a page of 320 pixels, which is also what 400 % zoom leaves. */
export async function lookNarrow(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 700 })
  return overflow(page)
}
