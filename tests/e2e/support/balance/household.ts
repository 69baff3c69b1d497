/** One person at home: three tabs of a browser and a phone, all of them recorded. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { adjustTokens, userIdOf, walletOf } from '../../../support/database.ts'
import { cookMood, healGateway, healRealtime } from '../../../support/faults.ts'
import { newClient, type Person } from '../../../support/people.ts'
import { waitFor } from '../../../support/wait.ts'
import { newDevice, PHONE, signIn, signUp, waitForBalance, waitForSync } from '../app.ts'
import { isLiveSinceMs, judgeTab, showsSinceMs } from './judge.ts'
import { recordPages, type PageRecord } from './recorder.ts'
import { readSpends, readVersions, stopWatchingWallets, watchWallets } from './truth.ts'

export interface Screen {
  name: string
  page: Page
  /** What it has shown up to now; it grows. */
  record: PageRecord
}

export interface Household {
  /** With a client outside of the browser, for what other programs of theirs do. */
  person: Person
  computer: BrowserContext
  phone: BrowserContext
  screens: [first: Screen, second: Screen, third: Screen, phone: Screen]
}

/** Call once in a test file, after `useApp`: a household for all of its tests, and each begins without faults. */
export function useHousehold(): () => Household {
  let home: Household
  beforeAll(async () => {
    await watchWallets()
    await cookMood('ok', { recipeMs: 300 })
    home = await moveIn()
  })
  afterEach(async () => {
    await healRealtime()
    await healGateway()
    await cookMood('ok', { recipeMs: 300 })
  })
  afterAll(stopWatchingWallets)
  return () => home
}

/** Signs a new person up, gives them a hundred tokens, and opens their pages; ends when all of them are live. */
async function moveIn(): Promise<Household> {
  const computer = await newDevice()
  const recordOf = await recordPages(computer)
  const first = await computer.newPage()
  const credentials = await signUp(first)
  const person = await outsideOf(credentials)
  await adjustTokens(person.id, 100)
  const pages = [first]
  for (const path of ['/recipes', '/history']) {
    const tab = await computer.newPage()
    await tab.goto(path)
    pages.push(tab)
  }
  const phone = await newDevice(PHONE)
  const phoneRecordOf = await recordPages(phone)
  const phonePage = await phone.newPage()
  await signIn(phonePage, credentials)
  for (const page of [...pages, phonePage]) {
    await waitForBalance(page, 103, 10_000)
    await waitForSync(page, 'live')
  }
  const [one, two, three] = pages.map((page, index) => ({ name: `tab ${index + 1}`, page, record: recordOf(page) }))
  const four = { name: 'the phone', page: phonePage, record: phoneRecordOf(phonePage) }
  return { person, computer, phone, screens: [one!, two!, three!, four] }
}

async function outsideOf({ email, password }: { email: string; password: string }): Promise<Person> {
  const client = newClient()
  const { data, error } = await client.auth.signInWithPassword({ email, password })
  if (error) throw new Error(`${email} cannot sign in: ${error.message}`)
  return { id: await userIdOf(email), email, password, accessToken: data.session.access_token, client }
}

/** Waits until every screen shows the truth. @throws with what each of them shows when one does not in time. */
export async function waitForTruth(screens: readonly Screen[], userId: string, timeoutMs: number): Promise<void> {
  let balance = 0
  const isRight = ({ record }: Screen) => showsSinceMs(record.paints, balance) !== null
  await waitFor(
    'every screen shows the truth',
    async () => {
      balance = (await walletOf(userId)).balance
      return screens.every(isRight)
    },
    timeoutMs,
  ).catch((error: Error) => {
    const seen = screens.map(
      ({ name, record }) => `${name} ${record.paints.at(-1)?.numbers.join(' and ') ?? 'nothing'}`,
    )
    throw new Error(`${error.message} True is ${balance}; seen: ${seen.join(', ')}`)
  })
}

export async function waitForLive(screens: readonly Screen[], timeoutMs: number): Promise<void> {
  await waitFor(
    'every screen is live',
    () => screens.every(({ record }) => isLiveSinceMs(record.paints) !== null),
    timeoutMs,
  )
}

/**
 * How long each screen took to show the truth, by its own clock; ms. Counted from the last of: the fault was healed, the
 * screen was live again, the truth became true.
 */
async function delaysMs({ person, screens }: Household, healedAtMs: number): Promise<number[]> {
  const { balance, committedAtMs } = (await readVersions()).filter(({ userId }) => userId === person.id).at(-1)!
  return screens.map(({ record: { paints } }) => {
    const startMs = Math.max(healedAtMs, committedAtMs, isLiveSinceMs(paints) ?? Infinity)
    return Math.round(Math.max(0, (showsSinceMs(paints, balance) ?? Infinity) - startMs))
  })
}

/** Within a second each screen shows the truth, and nothing that it showed since the beginning was false. */
export async function expectTruth(home: Household, since: { beganAtMs: number; healedAtMs: number }): Promise<void> {
  await waitForTruth(home.screens, home.person.id, 5_000)
  for (const delayMs of await delaysMs(home, since.healedAtMs)) expect(delayMs).toBeLessThanOrEqual(1_000)
  await expectOnlyTruth(home.screens, since.beganAtMs)
}

/** Every number that was shown since a moment was true, and the last one is. */
export async function expectOnlyTruth(screens: readonly Screen[], sinceMs = 0): Promise<void> {
  const versions = await readVersions()
  const breaches: string[] = []
  for (const { name, record } of screens) {
    const found = judgeTab({ paints: record.paints, spends: await readSpends(record.presses) }, versions)
    for (const { atMs, what } of found)
      if (atMs >= sinceMs) breaches.push(`${name} ${what}, after ${atMs - sinceMs} ms`)
  }
  expect(breaches).toEqual([])
}
