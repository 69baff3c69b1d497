import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { adjustTokens, queryDatabase, userIdOf } from '../support/database.ts'
import {
  newDevice,
  payByCard,
  PHONE,
  signIn,
  signOut,
  signUp,
  startBuying,
  startCooking,
  useApp,
  waitForBalance,
  waitForRecipe,
  waitForSync,
} from './support/app.ts'

useApp()

describe('buying and cooking', () => {
  it('keeps two tabs and a second device at the same number through a purchase, a recipe and an SQL update', async () => {
    const device = await newDevice()
    const first = await device.newPage()
    const person = await signUp(first)
    const second = await device.newPage()
    await second.goto('/recipes')
    await waitForBalance(second, 3)

    const phone = await (await newDevice(PHONE)).newPage()
    await signIn(phone, person)
    await waitForBalance(phone, 3)
    for (const page of [first, second, phone]) await waitForSync(page, 'live')

    await first.bringToFront()
    await startBuying(first, 'Starter')
    await payByCard(first, '4242 4242 4242 4242')
    await Promise.all([first, second, phone].map((page) => waitForBalance(page, 23, 4_000)))

    // The dialog says it, and no toast beside it says it again.
    await first.getByText('20 tokens added.').waitFor()
    expect(await first.locator('[data-sonner-toast]').count()).toBe(0)

    await first.keyboard.press('Escape')
    await startCooking(first, 'chickpeas, spinach, lemon')
    await Promise.all([first, second, phone].map((page) => waitForBalance(page, 22, 2_000)))
    await waitForRecipe(first)

    // The Recipe Book in the other tab shows it by itself, with what it cost.
    await second
      .getByText(/1 token/)
      .first()
      .waitFor()
    await waitForBalance(second, 22)

    // An operator's change in the database, of which no page knows. The ledger goes on adding up for other tests.
    await adjustTokens(await userIdOf(person.email), 18)
    await Promise.all([first, second, phone].map((page) => waitForBalance(page, 40, 2_000)))
  })

  it('shows the purchase and the recipe in the history', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    await startCooking(page, 'tomatoes, pasta, basil')
    await waitForRecipe(page)
    await page.getByRole('link', { name: 'History' }).first().click()
    await page.getByText('Welcome', { exact: false }).or(page.getByText(/gift/i)).first().waitFor()
    expect(await page.getByText(/[−-]1/).count()).toBeGreaterThan(0)
  })

  it('does not charge a double click twice', async () => {
    const page = await (await newDevice()).newPage()
    const { email } = await signUp(page)
    await page.getByLabel('Ingredients').first().fill('rice, egg, peas')
    await page.getByRole('button', { name: /^Generate recipe/ }).dblclick()
    await waitForRecipe(page)
    const rows = await queryDatabase<{ count: number }>(
      `select count(*)::int as count from public.recipes
       where user_id = (select id from auth.users where email = $1)`,
      [email],
    )
    expect(rows[0]?.count).toBe(1)
    await waitForBalance(page, 2)
  })
})

describe('people', () => {
  it('see nothing of the person who used the browser before', async () => {
    const device = await newDevice()
    const page = await device.newPage()
    await signUp(page)
    await startCooking(page, 'potatoes, leek')
    await waitForBalance(page, 2)
    await signOut(page)

    await signUp(page)
    await page.goto('/recipes')
    await waitForBalance(page, 3)
    expect(await page.getByText(/potato|leek/i).count()).toBe(0)
  })

  it('land on a page that says so when an address does not exist', async () => {
    const page = await (await newDevice()).newPage()
    await page.goto(`/no-such-page-${randomUUID()}`)
    await page.getByText('This page does not exist').waitFor()
  })
})
