/** What a person and the world do to a balance while a drill goes on. */
import type { Page } from 'playwright-core'
import { adjustTokens, walletOf } from '../../../support/database.ts'
import type { Person } from '../../../support/people.ts'
import { openCheckout } from '../../../support/purchases.ts'
import { control } from '../../../support/stripe.ts'
import { waitFor } from '../../../support/wait.ts'
import type { Screen } from './household.ts'

let lastGrant = 0

/**
 * An operator's change by SQL; nothing in a browser knows. Each has another size, so that no two versions have the same
 * number and each number on a screen tells which it is.
 */
export async function grant({ id }: Person): Promise<void> {
  lastGrant += 1
  await adjustTokens(id, 100 + lastGrant)
}

/** A purchase outside of the browser, through our functions and Stripe; ends when it is credited. */
export async function buy(person: Person): Promise<void> {
  const { version } = await walletOf(person.id)
  const { sessionId } = await openCheckout(person)
  await control.pay(sessionId)
  await waitFor('the purchase is credited', async () => (await walletOf(person.id)).version > version, 10_000)
}

/** Waits until the last recipe is written or given up, and the tokens with it are charged or free. */
export async function cookingEnds({ page }: Screen, timeoutMs = 20_000): Promise<void> {
  await anotherRecipe(page).or(page.getByLabel('Ingredients')).first().waitFor({ timeout: timeoutMs })
}

/** A real press on "Generate recipe", from whatever the last recipe has left on the page. */
export async function cook(screen: Screen, ingredients = 'rice, peas'): Promise<void> {
  const { page } = screen
  await cookingEnds(screen)
  if (await anotherRecipe(page).isVisible()) await anotherRecipe(page).click()
  await page.getByLabel('Ingredients').first().fill(`${ingredients},`)
  await page.getByRole('button', { name: /^Generate recipe/ }).click()
}

export const anotherRecipe = (page: Page) => page.getByRole('button', { name: 'Cook something else' })
