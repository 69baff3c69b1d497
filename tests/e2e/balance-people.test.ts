/** People who come and go at one browser with two tabs: nobody ever sees the number of another. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { adjustTokens, userIdOf } from '../support/database.ts'
import { cookMood, healGateway, healRealtime, setGateway, setRealtime } from '../support/faults.ts'
import { waitFor } from '../support/wait.ts'
import { newDevice, signIn, signOut, signUp, startCooking, useApp, waitForBalance, waitForSync } from './support/app.ts'
import { expectOnlyTruth, useHousehold, waitForTruth } from './support/balance/household.ts'
import { recordPages } from './support/balance/recorder.ts'

useApp()
const household = useHousehold()

async function twoTabs() {
  const device = await newDevice()
  const recordOf = await recordPages(device)
  const [one, other] = [await device.newPage(), await device.newPage()]
  const screens = [one, other].map((page, index) => ({ name: `tab ${index + 1}`, page, record: recordOf(page) }))
  return { device, one, other, screens }
}

/** How many numbers are on a page. */
const numbersOf = (page: Page) => page.locator('[data-balance]').count()

describe('two people, one after the other, at one browser', () => {
  it('each see their own number alone, though reads and news of the first come late', async () => {
    const { device, one, other, screens } = await twoTabs()
    const ada = await signUp(one)
    const adaId = await userIdOf(ada.email)
    await adjustTokens(adaId, 7_000)
    await other.goto('/history')
    await waitForBalance(other, 7_003)
    for (const page of [one, other]) await waitForSync(page, 'live')

    await setRealtime({ deliveryDelayMs: 500 })
    await setGateway({ path: '/rest/v1', slowMs: 600 })
    await adjustTokens(adaId, 500)
    await one.evaluate(() => window.dispatchEvent(new Event('focus')))
    await signOut(one)
    await waitFor('the other tab is signed out too', async () => (await numbersOf(other)) === 0, 2_000)
    const kept = await one.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    expect(kept).not.toMatch(/7003|7503/)
    await healGateway()

    const ben = await signUp(one)
    await waitForBalance(one, 3)
    await healRealtime()
    await waitForTruth(screens.slice(0, 1), await userIdOf(ben.email), 1_000)
    await other.goto('/history')
    await waitForBalance(other, 3)
    await signOut(one)
    await waitFor('the other tab is signed out too', async () => (await numbersOf(other)) === 0, 2_000)

    await signIn(one, ada)
    await waitForTruth(screens.slice(0, 1), adaId, 5_000)
    await expectOnlyTruth(screens)
    await device.close()
  })

  it('leave their spends behind when they sign out while a recipe is written', async () => {
    const { device, one, screens } = await twoTabs()
    const ada = await signUp(one)
    await cookMood('ok', { recipeMs: 3_000 })
    await startCooking(one, 'rice, leek')
    await waitForBalance(one, 2)
    await signOut(one)
    const ben = await signUp(one)
    await waitForBalance(one, 3)
    await adjustTokens(await userIdOf(ben.email), 40)
    await waitForTruth(screens.slice(0, 1), await userIdOf(ben.email), 3_000)
    await signOut(one)
    await signIn(one, ada)
    await waitForTruth(screens.slice(0, 1), await userIdOf(ada.email), 5_000)
    await expectOnlyTruth(screens)
    await device.close()
  })

  it('leave no channel behind at the server', async () => {
    const { person, computer, screens } = household()
    const [first, second] = screens
    const channels = async () =>
      (await setRealtime({})).filter(({ topics }) => topics.some((topic) => topic.includes(person.id))).length
    expect(await channels()).toBe(4)
    await signOut(first.page)
    await waitFor('only the phone has a channel', async () => (await channels()) === 1, 2_000)
    for (const { page } of [second, screens[2]]) expect(await numbersOf(page)).toBe(0)
    await computer.close()
  })
})
