/** What is on the screen before any script has run, and how the app takes its place. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { target } from '../support/env.ts'
import { newDevice, PHONE, signUp, useApp } from './support/app.ts'

useApp()

/** Keeps the app's scripts from the page. @returns lets them come. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** The app behind a line on which the rest of a document comes long after its head. @returns its address. */
async function serveLateBodies(lateMs: number): Promise<string> {
  const server = createServer((request, response) => {
    const answer = async () => {
      const found = await fetch(new URL(request.url ?? '/', target.appUrl))
      const type = found.headers.get('content-type') ?? ''
      response.setHeader('content-type', type)
      const content = Buffer.from(await found.arrayBuffer())
      if (!type.startsWith('text/html')) return response.end(content)
      const bodyAt = content.indexOf('</head>')
      response.write(content.subarray(0, bodyAt))
      await pause(lateMs)
      response.end(content.subarray(bodyAt))
    }
    void answer().catch(() => response.destroy())
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const title = (page: Page) => page.getByRole('heading', { level: 1, name: 'Dinner from what you have' })

describe('before any script', () => {
  it('a visitor reads the landing page, and is left where they are when the app comes', async () => {
    const page = await (await newDevice(PHONE)).newPage()
    const release = await holdScripts(page)
    await page.goto('/', { waitUntil: 'commit' })
    await title(page).waitFor()
    await page.getByRole('heading', { name: 'Questions and answers' }).scrollIntoViewIfNeeded()
    const top = await page.evaluate(() => window.scrollY)
    expect(top).toBeGreaterThan(500)

    release()
    await page.locator('#first-paint').waitFor({ state: 'detached' })
    await page.getByText('$').first().waitFor()
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - top)).toBeLessThan(40)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    // Only the app can open an address without asking the network for it.
    await page
      .getByRole('link', { name: /sign up/i })
      .first()
      .click()
    await page.getByLabel('Email').waitFor()
  })

  it('somebody who is signed in sees the frame of their own pages, not the offer', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    const release = await holdScripts(page)
    await page.reload({ waitUntil: 'commit' })
    await page.locator('#root header').waitFor()
    expect(await title(page).isVisible()).toBe(false)
    release()
    await page.getByLabel('Ingredients').first().waitFor()
  })
  it('the app waits for the document, though its own files were there first', async () => {
    const page = await (await newDevice({ baseURL: await serveLateBodies(1_000) })).newPage()
    for (const visit of ['the first', 'with a full cache']) {
      await page.goto('/sign-in', { waitUntil: 'commit' })
      await page
        .getByLabel('Email')
        .waitFor({ timeout: 5_000 })
        .catch(() => expect.fail(`No page on a visit: ${visit}`))
    }
  })
})
