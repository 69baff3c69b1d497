import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { adjustTokens, userIdOf } from '../support/database.ts'
import { cookMood, dropSockets, healRealtime } from '../support/faults.ts'
import { badge, newDevice, signUp, startCooking, useApp, waitForBalance, waitForSync } from './support/app.ts'

useApp()

afterEach(async () => {
  await healRealtime()
  await cookMood('ok')
})

/** Every number that any element showed in a frame, over all reloads of the device's pages. */
async function recordNumbers(device: BrowserContext): Promise<Set<string>> {
  const painted = new Set<string>()
  await device.exposeFunction('tellPainted', (numbers: string[]) => numbers.forEach((number) => painted.add(number)))
  await device.addInitScript(() => {
    const look = () => {
      const elements = [...document.querySelectorAll('[data-balance]')]
      const { tellPainted } = window as unknown as { tellPainted: (numbers: (string | null)[]) => void }
      tellPainted(elements.map((element) => element.getAttribute('data-balance')))
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  return painted
}

const toasts = (page: Page) => page.locator('[data-sonner-toast]')

describe('a spend', () => {
  it('is never subtracted twice, however often the page is reloaded in its middle', async () => {
    const device = await newDevice()
    const page = await device.newPage()
    await signUp(page)
    await waitForSync(page, 'live')
    const painted = await recordNumbers(device)
    await cookMood('slow')
    await startCooking(page, 'beans, corn')
    for (const afterMs of [0, 60, 300, 900]) {
      await page.waitForTimeout(afterMs)
      await page.reload()
    }
    await cookMood('ok')
    await waitForBalance(page, 2, 30_000)
    expect([...painted].filter((number) => !['', '2', '3'].includes(number))).toEqual([])
  })

  it('that fails is given back, and says so', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    await waitForSync(page, 'live')
    await cookMood('http500')
    await startCooking(page, 'rice, peas')
    await toasts(page).getByText('1 token given back').waitFor()
    await waitForBalance(page, 3)
  })
})

describe('a credit', () => {
  it('is told once over all tabs', async () => {
    const device = await newDevice()
    const [one, other] = [await device.newPage(), await device.newPage()]
    const { email } = await signUp(one)
    await other.goto('/')
    await waitForSync(one, 'live')
    await waitForSync(other, 'live')
    await adjustTokens(await userIdOf(email), 20)
    await waitForBalance(one, 23)
    await waitForBalance(other, 23)
    await other.waitForTimeout(2_500)
    const told = [...(await toasts(one).allInnerTexts()), ...(await toasts(other).allInnerTexts())]
    expect(told.filter((text) => text.includes('20 tokens added'))).toHaveLength(1)
  })
})

describe('the last number that was seen', () => {
  it('is there at once after a reload, also while nothing answers, and gone after signing out', async () => {
    const device = await newDevice()
    const page = await device.newPage()
    await signUp(page)
    await waitForSync(page, 'live')
    await page.route('**/rest/v1/user_tokens**', (route) => route.abort())
    await page.reload()
    await waitForBalance(page, 3)
    await page.getByRole('button', { name: 'Account' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
    expect(await page.evaluate(() => localStorage.getItem('healthy-meals:last-wallet'))).toBeNull()
  })
})

describe('the indicator', () => {
  it('says in plain words what is so, and stays where it is', async () => {
    const device = await newDevice()
    const page = await device.newPage()
    await signUp(page)
    await waitForSync(page, 'live')
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('purchase-dialog')),
    )
    const live = await badge(page).boundingBox()
    await page.getByRole('button', { name: 'About this number' }).click()
    const words = page.getByRole('dialog', { name: 'About this number' })
    await words.getByText('Changes show at once').waitFor()
    await device.setOffline(true)
    await words.getByText('This is the last number we saw').waitFor()
    expect(await badge(page).boundingBox()).toEqual(live)
    await page.keyboard.press('Escape')
    // Not loaded any more, but it has been, soon after the start.
    await page.getByRole('button', { name: 'Buy tokens' }).first().click()
    await page.getByText('You can buy when you are online again').first().waitFor()
  })

  it('leads to all details where they are asked for, and nowhere else', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    await page.goto('/debug/sync')
    await page.getByText('This page does not exist').waitFor()
    await page.evaluate(() => localStorage.setItem('healthy-meals:debug', 'sync'))
    await page.reload()
    await page.getByRole('cell', { name: 'event system' }).first().waitFor()
    await dropSockets()
    await page.getByRole('cell', { name: 'now polling' }).first().waitFor()
    await waitForSync(page, 'live')
  })
})
