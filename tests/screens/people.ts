/** The people who look at the screens: each has lived through what their screens show, on the real stack. */
import { randomUUID } from 'node:crypto'
import type { BrowserContextOptions } from 'playwright-core'
import { adjustTokens, queryDatabase } from '../support/database.ts'
import { target } from '../support/env.ts'
import { callFunction } from '../support/functions.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { buyStarter, openCheckout } from '../support/purchases.ts'
import { keepRecipes } from '../support/recipes.ts'
import { control } from '../support/stripe.ts'
import { waitFor } from '../support/wait.ts'
import { hebrewRecipe } from './hebrew-recipe.ts'

const DISHES = [
  ['chickpeas', 'spinach', 'lemon'],
  ['salmon', 'dill', 'potatoes'],
  ['rice', 'egg', 'peas'],
  ['tomatoes', 'pasta', 'basil'],
  ['lentils', 'carrot', 'onion'],
  ['chicken', 'ginger', 'coconut milk'],
  ['pumpkin', 'feta', 'walnuts'],
  ['black beans', 'corn', 'avocado'],
]

/** Returned purchases, by what became of them: their checkout sessions. */
export const sessions = { paid: '', refunded: '', expired: '', open: '', bank: '' }

/** The recipes that are opened: of `regular`, and of `buyer`. */
export const opened = { recipeId: '', rightToLeftId: '' }

async function cook({ accessToken }: Person, ingredients: string[]): Promise<void> {
  const answer = await callFunction('generate-recipe', {
    token: accessToken,
    headers: { accept: 'application/json' },
    body: { requestId: randomUUID(), ingredients, servings: 2 },
  })
  if (answer.status !== 200) throw new Error(`No recipe of ${ingredients.join(', ')}: ${answer.text}`)
}

/** Has bought, cooked, kept and given back. */
async function makeRegular(person: Person): Promise<void> {
  sessions.paid = (await buyStarter(person)).sessionId
  for (const dish of DISHES) await cook(person, dish)
  const recipes = await queryDatabase<{ id: string }>(
    'select id from public.recipes where user_id = $1 order by created_at',
    [person.id],
  )
  opened.recipeId = recipes[0]?.id ?? ''
  await queryDatabase('update public.recipes set is_favorite = true where id = any($1)', [
    recipes.slice(0, 2).map(({ id }) => id),
  ])
  sessions.refunded = (await buyStarter(person)).sessionId
  await control.refund(sessions.refunded)
  await waitFor('the refund is in the ledger', async () => {
    const rows = await queryDatabase(
      `select 1 from public.token_transactions where user_id = $1 and kind = 'refund_clawback'`,
      [person.id],
    )
    return rows.length > 0
  })
  sessions.expired = (await openCheckout(person)).sessionId
  await control.expire(sessions.expired)
  sessions.bank = (await openCheckout(person, 'family')).sessionId
  await control.payByBank(sessions.bank)
  sessions.open = (await openCheckout(person, 'chef')).sessionId
  await control.idle()
}

async function makeBuyer(person: Person): Promise<void> {
  await keepRecipes(person.id, [hebrewRecipe])
  const [recipe] = await queryDatabase<{ id: string }>('select id from public.recipes where user_id = $1', [person.id])
  opened.rightToLeftId = recipe?.id ?? ''
  await adjustTokens(person.id, 1)
}

/** By name, what makes each of them; all begin with the gift of three tokens. */
const lives = {
  newcomer: () => Promise.resolve(),
  regular: makeRegular,
  /** Cooks all the time. */
  chef: (person) => adjustTokens(person.id, 200),
  low: (person) => adjustTokens(person.id, -2),
  penniless: (person) => adjustTokens(person.id, -3),
  debtor: (person) => adjustTokens(person.id, -8),
  /** Buys all the time, and has cooked in Hebrew. */
  buyer: makeBuyer,
} satisfies Record<string, (person: Person) => Promise<void>>

export type PersonName = keyof typeof lives | 'visitor'

/** Where supabase-js keeps the session of this address. */
const STORAGE_KEY = `sb-${new URL(target.apiUrl).hostname.split('.')[0]}-auth-token`

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** Signs everybody up and lets them live; @returns what their browsers keep. */
export async function makePeople(): Promise<Record<PersonName, StorageState>> {
  const states: Partial<Record<PersonName, StorageState>> = { visitor: { cookies: [], origins: [] } }
  for (const [name, live] of Object.entries(lives) as [keyof typeof lives, (person: Person) => Promise<void>][]) {
    const person = await signUpPerson(name)
    await live(person)
    const { data } = await person.client.auth.getSession()
    const localStorage = [{ name: STORAGE_KEY, value: JSON.stringify(data.session) }]
    states[name] = { cookies: [], origins: [{ origin: new URL(target.appUrl).origin, localStorage }] }
  }
  return states as Record<PersonName, StorageState>
}
