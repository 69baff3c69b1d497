import type { Page } from 'playwright-core'
import { payByCard, startBuying } from '../../e2e/support/app.ts'
import { queryDatabase } from '../../support/database.ts'
import { control } from '../../support/stripe.ts'
import { sessions } from '../people.ts'
import { at, fail, hold, type ScreenState } from '../state.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Buy tokens' })
const cardForm = (page: Page) => dialog(page).frameLocator('iframe')

async function openDialog(page: Page): Promise<void> {
  await page.goto('/recipes')
  await page.getByRole('button', { name: 'Buy tokens' }).first().click()
  await dialog(page).waitFor()
}

async function openShelf(page: Page): Promise<void> {
  await openDialog(page)
  await page.getByRole('button', { name: /^Buy.*Starter/ }).waitFor()
}

/** As if all that the buyer has bought had been a day ago: a person may begin but a few purchases at a time. */
async function letTimePass(): Promise<void> {
  await queryDatabase(
    `update public.purchases set created_at = created_at - interval '25 hours'
     where user_id in (select id from auth.users where email like 'buyer-%')`,
  )
}

/** As far as Stripe's card form. */
async function openForm(page: Page): Promise<void> {
  await letTimePass()
  await at('/recipes')(page)
  await startBuying(page, 'Starter')
  await cardForm(page).getByLabel('Card number').waitFor()
}

/** Whatever `purchase-status` would say, this is what it says. */
async function answerStatus(page: Page, answer: object): Promise<void> {
  await page.route('**/functions/v1/purchase-status*', (route) =>
    route.fulfill({ json: { tokens: 20, balance: 3, version: 1, ...answer } }),
  )
}

const returnOf = (which: keyof typeof sessions) => async (page: Page) => {
  await page.goto(`/purchase/return?session_id=${sessions[which]}`)
  await page.locator('main').locator('[role="alert"], [role="status"]').last().waitFor()
  await page.waitForLoadState('networkidle')
}

export const purchaseStates: ScreenState[] = [
  { name: 'buy: packages', as: 'buyer', show: openShelf, also: ['narrow'] },
  { name: 'buy: packages, in debt', as: 'debtor', show: openShelf },
  {
    name: 'buy: packages loading',
    as: 'buyer',
    async show(page) {
      await hold(page, '/rest/v1/token_packages')
      await openDialog(page)
    },
  },
  {
    name: 'buy: packages missing',
    as: 'buyer',
    async show(page) {
      await fail(page, '/rest/v1/token_packages')
      await openDialog(page)
      await dialog(page).getByRole('alert').waitFor()
    },
  },
  {
    name: 'buy: opening Stripe',
    as: 'buyer',
    async show(page) {
      await hold(page, '/functions/v1/create-checkout')
      await openShelf(page)
      await page.getByRole('button', { name: /^Buy.*Starter/ }).click()
    },
  },
  { name: 'buy: card form', as: 'buyer', show: openForm, also: ['narrow'] },
  {
    name: 'buy: card declined',
    as: 'buyer',
    async show(page) {
      await openForm(page)
      await payByCard(page, '4000 0000 0000 0002')
      await cardForm(page).getByRole('alert').waitFor()
    },
  },
  {
    name: 'buy: form blocked',
    as: 'buyer',
    async show(page) {
      await page.route(/stripe[^/]*\.js$|\/v3\/?$|\/js\/?$/, (route) =>
        new URL(route.request().url()).pathname.startsWith('/assets/') ? route.fallback() : route.abort(),
      )
      await letTimePass()
      await at('/recipes')(page)
      await startBuying(page, 'Starter')
      await dialog(page).getByRole('alert').waitFor()
    },
  },
  {
    name: 'buy: Stripe not answering',
    as: 'buyer',
    isAlone: true,
    async show(page) {
      await openShelf(page)
      await control.outage(true)
      await page.getByRole('button', { name: /^Buy.*Chef/ }).click()
      await dialog(page).getByRole('alert').waitFor({ timeout: 20_000 })
    },
    leave: () => control.outage(false),
  },
  {
    name: 'buy: confirming',
    as: 'buyer',
    async show(page) {
      await openForm(page)
      await hold(page, '/functions/v1/purchase-status')
      await payByCard(page, '4242 4242 4242 4242')
      await dialog(page).getByRole('status').waitFor()
    },
  },
  {
    name: 'buy: the bank takes its time',
    as: 'buyer',
    async show(page) {
      await openForm(page)
      await answerStatus(page, { status: 'processing' })
      await payByCard(page, '4242 4242 4242 4242')
      await dialog(page).getByText(/bank/).first().waitFor()
    },
  },
  {
    name: 'buy: paid',
    as: 'buyer',
    async show(page) {
      await openForm(page)
      await payByCard(page, '4242 4242 4242 4242')
      await dialog(page).getByText(/added/).waitFor()
    },
  },
  {
    name: 'buy: failed',
    as: 'buyer',
    async show(page) {
      await openForm(page)
      await answerStatus(page, { status: 'failed' })
      await payByCard(page, '4242 4242 4242 4242')
      await dialog(page).getByRole('alert').waitFor()
    },
  },
  {
    name: 'buy: to be looked at',
    as: 'buyer',
    async show(page) {
      await openForm(page)
      await answerStatus(page, { status: 'processing', isUnderReview: true })
      await payByCard(page, '4242 4242 4242 4242')
      await dialog(page).getByRole('alert').waitFor()
    },
  },
  { name: 'purchase return: paid', as: 'regular', show: returnOf('paid'), also: ['german'] },
  { name: 'purchase return: refunded', as: 'regular', show: returnOf('refunded') },
  { name: 'purchase return: expired', as: 'regular', show: returnOf('expired') },
  { name: 'purchase return: not finished', as: 'regular', show: returnOf('open') },
  { name: 'purchase return: the bank takes its time', as: 'regular', show: returnOf('bank') },
  { name: 'purchase return: unknown', as: 'regular', show: at('/purchase/return?session_id=cs_test_none') },
  {
    name: 'purchase return: checking',
    as: 'regular',
    async show(page) {
      await hold(page, '/functions/v1/purchase-status')
      await page.goto(`/purchase/return?session_id=${sessions.paid}`)
      await page.locator('main').getByRole('status').waitFor()
    },
  },
]
