/** The built app with its service worker: a recipe that was read is there without a network, and nothing about money is kept. */
import { afterEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
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

it('shows a recipe that was read, in a kitchen without network', async () => {
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

  // Both: the browser's switch does not reach what a service worker fetches.
  await device.setOffline(true)
  await setGateway({ offline: true })
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

  await device.setOffline(false)
  await setGateway({ offline: false })
  await page.reload()
  await signOut(page)
  await waitFor('nothing of the person is kept', async () => (await keptRecipes(page)).length === 0)
})
