/** The built app with its service worker: a recipe that was read is there without a network, and nothing about money is kept. */
import { afterEach, expect, it } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { setGateway } from '../support/faults.ts'
import { waitFor } from '../support/wait.ts'
import {
  badge,
  newDevice,
  PHONE,
  signOut,
  signUp,
  startCooking,
  useApp,
  waitForRecipe,
  waitForSync,
} from './support/app.ts'

useApp()
afterEach(() => setGateway({ offline: false }))

/** Addresses of everything in every cache of this browser. */
const keptAddresses = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => url)
  })

const keptRecipes = async (page: Page) => (await keptAddresses(page)).filter((url) => url.includes('/rest/v1/'))

/** Somebody who has read a recipe; ends on its page. */
async function readRecipe() {
  const device = await newDevice({ ...PHONE, serviceWorkers: 'allow' })
  const page = await device.newPage()
  await signUp(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, { timeout: 20_000 })
  await startCooking(page, 'lentils, carrots')
  await waitForRecipe(page)
  await page.getByRole('link', { name: 'Recipe Book' }).first().click()
  const link = page.getByRole('main').getByRole('listitem').getByRole('link').first()
  const title = (await link.textContent())!.trim()
  await link.click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const steps = await page.getByRole('main').getByRole('list').last().textContent()
  await waitFor('the recipe and the book are kept', async () => (await keptRecipes(page)).length >= 2)
  return { device, page, title, steps }
}

/** Both: the browser's switch does not reach what a service worker fetches. */
async function setOffline(device: BrowserContext, offline: boolean): Promise<void> {
  await device.setOffline(offline)
  await setGateway({ offline })
}

/** As an hour does it. */
const endAccessToken = (page: Page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith('-auth-token'))!
    const session = JSON.parse(localStorage.getItem(key)!) as { expires_at: number }
    localStorage.setItem(key, JSON.stringify({ ...session, expires_at: Math.floor(Date.now() / 1000) - 60 }))
  })

it('shows a recipe that was read, in a kitchen without network', async () => {
  const { device, page, title, steps } = await readRecipe()
  await setOffline(device, true)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await page.getByRole('main').getByRole('list').last().textContent()).toBe(steps)
  // The number is the last one known, and says so.
  await waitForSync(page, 'offline', 40_000)
  expect(await badge(page).getAttribute('data-balance')).toBe('2')
  await page.getByRole('link', { name: 'Recipe Book' }).first().click()
  await page.getByRole('main').getByText(title).first().waitFor()

  const kept = await keptAddresses(page)
  expect(kept.filter((url) => /user_tokens|token_|purchases|\/functions\/|\/auth\//.test(url))).toEqual([])

  await setOffline(device, false)
  await page.reload()
  await signOut(page)
  await waitFor('nothing of the person is kept', async () => (await keptRecipes(page)).length === 0)
})

it('shows them for hours: when the access token has ended too, and goes on when the network is back', async () => {
  const { device, page, title, steps } = await readRecipe()
  await setOffline(device, true)
  await endAccessToken(page)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  expect(await page.getByRole('main').getByRole('list').last().textContent()).toBe(steps)
  await page.getByRole('button', { name: 'Start cooking' }).click()
  await page
    .getByText(/Step 1 of/)
    .first()
    .waitFor()
  await page.goto('/recipes')
  await page.getByRole('main').getByText(title).first().waitFor()
  await waitForSync(page, 'offline', 40_000)
  expect(await badge(page).getAttribute('data-balance')).toBe('2')

  await setOffline(device, false)
  await waitForSync(page, 'live', 40_000)
  await page.goto('/')
  await startCooking(page, 'rice, beans')
  await waitForRecipe(page)
})

it('forgets them for somebody who leaves without a network and with an ended token', async () => {
  const { device, page } = await readRecipe()
  await setOffline(device, true)
  await endAccessToken(page)
  await page.reload()
  await signOut(page)
  await waitFor('nothing of the person is kept', async () => (await keptRecipes(page)).length === 0)
  await page.goto('/recipes')
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
})
