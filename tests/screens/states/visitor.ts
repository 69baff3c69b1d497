import type { Page } from 'playwright-core'
import { at, fail, settle, type ScreenState } from '../state.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
}

export const visitorStates: ScreenState[] = [
  { name: 'landing: all', as: 'visitor', show: at('/'), isLong: true, also: ['narrow', 'german'] },
  {
    name: 'landing: prices missing',
    as: 'visitor',
    async show(page) {
      await fail(page, '/rest/v1/token_')
      await page.goto('/#prices')
      await page.getByRole('alert').scrollIntoViewIfNeeded()
    },
  },
  { name: 'sign in: empty', as: 'visitor', show: at('/sign-in'), also: ['narrow', 'german'] },
  {
    name: 'sign in: fields missing',
    as: 'visitor',
    async show(page) {
      await at('/sign-in')(page)
      await press(page, 'Sign in')
      await page.locator('[aria-invalid="true"]').first().waitFor()
    },
  },
  {
    name: 'sign in: wrong password',
    as: 'visitor',
    async show(page) {
      await at('/sign-in')(page)
      await fillIn(page, 'nobody@example.com', 'not-my-password')
      await press(page, 'Sign in')
      await page.locator('main').locator('[role="alert"], [aria-invalid="true"]').first().waitFor()
    },
  },
  { name: 'sign up: empty', as: 'visitor', show: at('/sign-up'), also: ['german'] },
  {
    name: 'sign up: refused',
    as: 'visitor',
    async show(page) {
      await at('/sign-up')(page)
      await fillIn(page, 'not an address', '123')
      await press(page, 'Sign up')
      await page.locator('[aria-invalid="true"]').first().waitFor()
    },
  },
  {
    name: 'sign up: to be confirmed',
    as: 'visitor',
    // The local stack confirms at once; hosted projects answer with a person and no session.
    async show(page) {
      await page.route('**/auth/v1/signup*', (route) =>
        route.fulfill({ json: { id: '00000000-0000-4000-8000-000000000000', aud: 'authenticated', identities: [] } }),
      )
      await at('/sign-up')(page)
      await fillIn(page, 'ana@example.com', 'a-good-password')
      await press(page, 'Sign up')
      await page.getByText('ana@example.com').waitFor()
    },
  },
  { name: 'forgot password: empty', as: 'visitor', show: at('/forgot-password') },
  {
    name: 'forgot password: sent',
    as: 'visitor',
    async show(page) {
      await at('/forgot-password')(page)
      await page.getByLabel('Email').fill('ana@example.com')
      await page.locator('main form button[type="submit"]').click()
      await page.getByRole('status').getByText('ana@example.com').waitFor()
    },
  },
  { name: 'new password: link expired', as: 'visitor', show: at('/reset-password') },
  { name: 'new password: empty', as: 'newcomer', show: at('/reset-password') },
  {
    name: 'page: sent to sign in',
    as: 'visitor',
    async show(page) {
      await page.goto('/recipes?favorites=1')
      await page.waitForURL('**/sign-in*')
      await settle(page)
    },
  },
  { name: 'page: not found', as: 'visitor', show: at('/nowhere'), also: ['german'] },
]
