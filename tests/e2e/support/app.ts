/** The built app in a real browser, and the few gestures that every journey shares. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { preview, type PreviewServer } from 'vite'
import { launchBrowser } from '../../support/browser.ts'
import { target } from '../../support/env.ts'
import { TRANSPORTS, useBroadcasts, type Transport } from '../../support/listening.ts'
import { runCommand } from '../../support/run-command.ts'
import { rootDir } from '../../support/stack-process.ts'
import { waitFor } from '../../support/wait.ts'

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

let server: PreviewServer
let browser: Browser
const contexts: BrowserContext[] = []

/** `E2E_TRANSPORT=broadcast npm test -- e2e` drives the app that an operator of many people would deploy. */
const usualTransport = TRANSPORTS.find((one) => one === process.env.E2E_TRANSPORT) ?? 'postgres_changes'

/** The app as it is built for a transport: the usual one lies ready in `APP_DIST`. */
async function buildFor(transport: Transport): Promise<string> {
  if (transport === 'postgres_changes') return process.env.APP_DIST ?? 'dist'
  const outDir = mkdtempSync(path.join(tmpdir(), 'app-'))
  // A process of its own: under a test's NODE_ENV, Vite would build what developers see.
  const { code, output } = await runCommand(
    path.join(rootDir, 'node_modules/.bin/vite'),
    ['build', '--outDir', outDir, '--emptyOutDir'],
    {
      cwd: rootDir,
      env: { ...process.env, NODE_ENV: 'production', VITE_REALTIME_TRANSPORT: transport },
    },
  )
  if (code !== 0) throw new Error(output)
  return outDir
}

/** Call once in a test file: serves the build at the address that the stack knows, and opens a browser. */
export function useApp(transport: Transport = usualTransport): void {
  if (transport === 'broadcast') useBroadcasts()
  beforeAll(async () => {
    const { hostname, port } = new URL(target.appUrl)
    server = await preview({
      root: rootDir,
      logLevel: 'error',
      build: { outDir: await buildFor(transport) },
      preview: { host: hostname, port: Number(port), strictPort: true },
    })
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
}

export const getBrowser = (): Browser => browser

/** One device: tabs of one context share the session, another context is another device or person. */
export async function newDevice(options: BrowserContextOptions = DESKTOP): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: target.appUrl,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  })
  contexts.push(context)
  return context
}

/** Signs a new person up through the form; ends on the main page with the three gift tokens on screen. */
export async function signUp(page: Page): Promise<{ email: string; password: string }> {
  const person = { email: `cook-${randomUUID().slice(0, 8)}@example.com`, password: `pass-${randomUUID().slice(0, 8)}` }
  await page.goto('/sign-up')
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign up', exact: true }).click()
  await page.getByLabel('Ingredients').first().waitFor()
  await waitForBalance(page, 3)
  return person
}

export async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Ingredients').first().waitFor()
}

/** Ends when the page says that nobody is signed in. */
export async function signOut(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Sign out' }).or(page.getByRole('menuitem', { name: 'Sign out' }))
  // A page or recipe that comes just then takes the focus, and so closes the menu: the person opens it once more.
  await waitFor('"Sign out" was pressed', async () => {
    if (!(await button.first().isVisible())) await page.getByRole('button', { name: 'Account' }).click()
    return button
      .first()
      .click({ timeout: 1_000 })
      .then(() => true)
      .catch(() => false)
  })
  await page
    .getByRole('link', { name: /sign (in|up)/i })
    .first()
    .waitFor()
}

export const badge = (page: Page) => page.getByRole('status', { name: 'Token balance' })

export async function syncOf(page: Page): Promise<string | null> {
  return badge(page).getAttribute('data-sync')
}

/** Waits until the header and every other element that shows the balance say the same number. */
export async function waitForBalance(page: Page, expected: number, timeoutMs = 5_000): Promise<void> {
  let seen: (string | null)[] = []
  await waitFor(
    `every balance on ${page.url()} says ${expected}`,
    async () => {
      seen = await page
        .locator('[data-balance]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-balance')))
      return seen.length > 0 && seen.every((number) => number === String(expected))
    },
    timeoutMs,
  ).catch((error: Error) => {
    throw new Error(`${error.message} Seen: ${seen.join(', ')}`)
  })
}

export async function waitForSync(page: Page, expected: string, timeoutMs = 15_000): Promise<void> {
  await waitFor(`the header says ${expected}`, async () => (await syncOf(page)) === expected, timeoutMs)
}

/** Opens the dialog and goes as far as Stripe's card form for a package. */
export async function startBuying(page: Page, packageName: string): Promise<void> {
  await page.getByRole('button', { name: 'Buy tokens' }).first().click()
  await page
    .getByRole('dialog', { name: 'Buy tokens' })
    .getByRole('button', { name: new RegExp(`^Buy.*${packageName}`) })
    .click()
}

/** Fills the card form of the embedded page and pays. */
export async function payByCard(page: Page, cardNumber: string): Promise<void> {
  const form = page.getByRole('dialog', { name: 'Buy tokens' }).frameLocator('iframe')
  await form.getByLabel('Card number').fill(cardNumber)
  await form.getByLabel('Expiry').fill('12 / 34')
  await form.getByLabel('CVC').fill('123')
  await form.getByRole('button', { name: /^Pay/ }).click()
}

/** Types ingredients and presses the button; the recipe is being made when this returns. */
export async function startCooking(page: Page, ingredients: string): Promise<void> {
  await page.getByLabel('Ingredients').first().fill(ingredients)
  await page.getByRole('button', { name: /^Generate recipe/ }).click()
}

/** Waits until the recipe is written, paid and saved. */
export async function waitForRecipe(page: Page): Promise<void> {
  await page.getByText('Your recipe is ready and saved').waitFor()
}
