/**
 * Pages that sleep, freeze, leave and come back, and networks that go. A browser that is driven like this hides and
 * freezes no page: so the debugger holds its scripts, and the page is told what a browser would tell it. The five minutes after which a hidden tab
 * gives its socket back pass by the page's clock. `BALANCE_LONG=1` stays offline for 20 real seconds instead of 3.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { dropSockets, setGateway, setRealtime } from '../support/faults.ts'
import { waitFor } from '../support/wait.ts'
import { newDevice, signIn, useApp, waitForBalance, waitForSync } from './support/app.ts'
import { expectOnlyTruth, expectTruth, useHousehold, waitForLive, waitForTruth } from './support/balance/household.ts'
import { grant } from './support/balance/life.ts'
import { recordPages } from './support/balance/recorder.ts'
import { walletOf } from '../support/database.ts'

useApp()
const household = useHousehold()

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the browser says to a page that is covered, or uncovered. */
const setVisibility = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibility) => {
    Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true })
    Object.defineProperty(document, 'hidden', { value: visibility === 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

/** Nothing of the page runs until it is thawed; what comes for it meanwhile waits, as in a frozen page. */
async function freeze(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Debugger.enable')
  await devtools.send('Debugger.pause')
  return async () => {
    await devtools.send('Debugger.disable')
    await devtools.detach()
    await page.evaluate(() => document.dispatchEvent(new Event('resume')))
  }
}

/** How many channels of a person the server has at this moment. */
async function channelsOf(userId: string): Promise<number> {
  const connections = await setRealtime({})
  return connections.filter(({ topics }) => topics.some((topic) => topic.includes(userId))).length
}

/** The access token that a page's session has. */
const tokenOf = (page: Page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => /^sb-.+-auth-token$/.test(name))!
    return (JSON.parse(localStorage.getItem(key)!) as { access_token: string }).access_token
  })

describe('frozen pages', () => {
  it.each([
    ['with its socket alive', () => Promise.resolve()],
    ['while its socket is cut', dropSockets],
    ['while everything that is sent is lost', () => setRealtime({ dropShare: 1 })],
  ])('show the truth within a second after they thaw, %s', async (_, happen) => {
    const home = household()
    const { person, screens } = home
    const [, second, third] = screens
    const beganAtMs = Date.now()
    const thaws = [await freeze(second.page), await freeze(third.page)]
    await happen()
    await grant(person)
    await pause(1_000)
    await setRealtime({ reset: true })
    const frozenPaints = [second, third].map(({ record }) => record.paints.at(-1)!.atMs)
    expect(Math.max(...frozenPaints)).toBeLessThan(beganAtMs)
    for (const thaw of thaws) await thaw()
    const healedAtMs = Date.now()
    await waitForTruth([second, third], person.id, 1_000)
    await waitForLive(screens, 5_000)
    await grant(person)
    await expectTruth(home, { beganAtMs, healedAtMs })
  })
})

describe('a page that is hidden for five minutes', () => {
  it('gives its socket back, takes it up when it is shown, and is right within a second', async () => {
    const { person } = household()
    const device = await newDevice()
    const record = await recordPages(device)
    const page = await device.newPage()
    await page.clock.install()
    await signIn(page, person)
    await waitForSync(page, 'live')
    const screen = { name: 'the sleeper', page, record: record(page) }
    const channels = await channelsOf(person.id)
    await setVisibility(page, 'hidden')
    await page.clock.fastForward('05:01')
    await waitFor('the channel is gone', async () => (await channelsOf(person.id)) === channels - 1)
    const { balance } = await walletOf(person.id)
    await grant(person)
    await pause(500)
    await waitForBalance(page, balance)
    await setVisibility(page, 'visible')
    await waitForTruth([screen], person.id, 1_000)
    await waitForSync(page, 'live')
    expect(await channelsOf(person.id)).toBe(channels)
    await grant(person)
    await waitForTruth([screen], person.id, 1_000)
    await expectOnlyTruth([screen])
    await device.close()
  })
})

describe('a page that the person comes back to', () => {
  it('reads what was missed, when it is taken out of the back-forward cache', async () => {
    const { person, screens } = household()
    const [first] = screens
    const beganAtMs = Date.now()
    await setRealtime({ dropShare: 1 })
    await grant(person)
    await pause(300)
    await first.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await waitForTruth(screens.slice(0, 3), person.id, 1_000)
    await expectOnlyTruth(screens, beganAtMs)
  })

  it('goes on with a new token when the old one has expired meanwhile', async () => {
    const home = household()
    const { person, screens } = home
    const [first] = screens
    const beganAtMs = Date.now()
    const expired = await tokenOf(first.page)
    await first.page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => /^sb-.+-auth-token$/.test(name))!
      const session = JSON.parse(localStorage.getItem(key)!) as object
      localStorage.setItem(key, JSON.stringify({ ...session, expires_at: Math.floor(Date.now() / 1_000) - 60 }))
    })
    await setRealtime({ channels: 'expire' })
    await grant(person)
    await waitFor('the session has another token', async () => (await tokenOf(first.page)) !== expired, 10_000)
    await waitForLive(screens, 10_000)
    await grant(person)
    await expectTruth(home, { beganAtMs, healedAtMs: Date.now() })
  })
})

describe('a network that goes', () => {
  it('is said, and the truth is there within a second after it is back', async () => {
    const home = household()
    const { person, computer, screens } = home
    const [first] = screens
    const beganAtMs = Date.now()
    await computer.setOffline(true)
    await waitForSync(first.page, 'offline', 2_000)
    await grant(person)
    await pause(process.env.BALANCE_LONG ? 20_000 : 3_000)
    await grant(person)
    await computer.setOffline(false)
    await waitForTruth(screens, person.id, 1_000)
    const healedAtMs = Date.now()
    await waitForLive(screens, 5_000)
    await grant(person)
    await expectTruth(home, { beganAtMs, healedAtMs })
  })

  it('cut outside of the browser, which does not notice, is mended as well', async () => {
    const home = household()
    const { person, screens } = home
    const beganAtMs = Date.now()
    await setGateway({ offline: true })
    await grant(person)
    await pause(process.env.BALANCE_LONG ? 20_000 : 3_000)
    await grant(person)
    await setGateway({ reset: true })
    const healedAtMs = Date.now()
    await waitForLive(screens, 10_000)
    await expectTruth(home, { beganAtMs, healedAtMs })
  })
})
