/**
 * Spends that meet: two tabs at once, double clicks, reloads, refusals and tokens that come back. `BALANCE_LONG=1` also
 * waits, in real time, for the poll of a device on which realtime is dead.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { adjustTokens, brokenInvariants, walletOf } from '../support/database.ts'
import { cookMood, cutRealtime, setGateway } from '../support/faults.ts'
import { useApp, waitForRecipe, waitForSync } from './support/app.ts'
import {
  expectOnlyTruth,
  expectTruth,
  useHousehold,
  waitForTruth,
  type Household,
  type Screen,
} from './support/balance/household.ts'
import { anotherRecipe, cook, cookingEnds, grant } from './support/balance/life.ts'
import { showsSinceMs } from './support/balance/judge.ts'
import { waitFor } from '../support/wait.ts'

useApp()
const household = useHousehold()

/** What was done changed the balance by so much, in all of the screens and in the database, without a false number. */
async function expectChange(change: number, act: (home: Household) => Promise<void>): Promise<void> {
  const home = household()
  for (const { page } of home.screens.slice(0, 2)) if (!isCookPage(page)) await page.goto('/')
  const before = await walletOf(home.person.id)
  const beganAtMs = Date.now()
  await act(home)
  await expectTruth(home, { beganAtMs, healedAtMs: Date.now() })
  const after = await walletOf(home.person.id)
  expect(after).toMatchObject({ balance: before.balance + change, held: 0 })
  expect(await brokenInvariants()).toEqual([])
}

/** The tab that came too late offers tokens to buy, once its dialog is loaded. */
const closeOffer = (screens: readonly Screen[]) =>
  waitFor('a tab offers tokens', async () => {
    for (const { page } of screens) {
      const dialog = page.getByRole('dialog', { name: 'Buy tokens' })
      if (!(await dialog.isVisible())) continue
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      return true
    }
    return false
  })

const isCookPage = (page: Page) => new URL(page.url()).pathname === '/'

describe('a spend', () => {
  it('in two tabs at once is two spends', () =>
    expectChange(-2, async ({ screens: [first, second] }) => {
      await Promise.all([cook(first), cook(second)])
      await Promise.all([waitForRecipe(first.page), waitForRecipe(second.page)])
    }))

  it('by a double click is one', () =>
    expectChange(-1, async ({ screens: [first] }) => {
      await cookingEnds(first)
      await anotherRecipe(first.page).click()
      await first.page.getByLabel('Ingredients').first().fill('leek, beans,')
      await first.page.getByRole('button', { name: /^Generate recipe/ }).dblclick()
      await waitForRecipe(first.page)
    }))

  it('is shown at once, and once, through a reload while the recipe is written', () =>
    expectChange(-1, async ({ person, screens: [first] }) => {
      await cookMood('ok', { recipeMs: 2_000 })
      const { balance } = await walletOf(person.id)
      await cook(first)
      await waitFor('the spend is shown', () => showsSinceMs(first.record.paints, balance - 1) !== null)
      await first.page.reload()
      await waitForRecipe(first.page)
    }))

  it('is shown once through a reload before the server has heard of it', () =>
    expectChange(-1, async ({ person, screens: [first] }) => {
      await setGateway({ path: '/functions/v1', slowMs: 1_000 })
      const { balance } = await walletOf(person.id)
      await cook(first)
      await waitFor('the spend is shown', () => showsSinceMs(first.record.paints, balance - 1) !== null)
      await first.page.reload()
      await waitForRecipe(first.page)
    }))

  it('is taken back when the cook fails', () =>
    expectChange(0, async ({ screens: [first] }) => {
      await cookMood('nonsense')
      await cook(first)
      await first.page
        .getByText(/not charged|nothing was charged/i)
        .first()
        .waitFor()
    }))

  it('is taken back when it is stopped at once', () =>
    expectChange(0, async ({ screens: [first] }) => {
      await cookMood('ok', { recipeMs: 5_000 })
      await cook(first)
      await first.page.getByRole('button', { name: 'Stop' }).click()
      await cookingEnds(first)
    }))

  it('is taken back when it is stopped while the recipe is written', () =>
    expectChange(0, async ({ person, screens: [first] }) => {
      await cookMood('ok', { recipeMs: 5_000 })
      await cook(first)
      await waitFor('the tokens are held', async () => (await walletOf(person.id)).held === 1)
      await first.page.getByText('Method').waitFor()
      await first.page.getByRole('button', { name: 'Stop' }).click()
      await cookingEnds(first)
    }))

  it('of the last token in two tabs is one, and nobody ever sees less than nothing', async () => {
    const { person, screens } = household()
    const { balance } = await walletOf(person.id)
    await adjustTokens(person.id, 1 - balance)
    await expectChange(-1, async () => {
      await Promise.all([cook(screens[0]), cook(screens[1])])
      await Promise.all([cookingEnds(screens[0]), cookingEnds(screens[1])])
    })
    await closeOffer(screens.slice(0, 2))
    await grant(person)
  })

  it('while realtime is dead is in every tab at once', async () => {
    const { person, screens } = household()
    const [first, second, third, phone] = screens
    const beganAtMs = Date.now()
    await cutRealtime()
    for (const { page } of screens) await waitForSync(page, 'polling', 5_000)
    await cook(second)
    await waitForRecipe(second.page)
    await waitForTruth([first, second, third], person.id, 1_500)
    if (process.env.BALANCE_LONG) {
      await waitForTruth([phone], person.id, 31_000)
      // By SQL, so that nothing but polls can know.
      await grant(person)
      await waitForTruth(screens, person.id, 31_000)
    }
    await expectOnlyTruth(screens, beganAtMs)
  })
})
