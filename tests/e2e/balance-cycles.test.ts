/**
 * In and out, and from page to page, many times: nothing is left behind. `BALANCE_CYCLES=200` does it as often as that,
 * instead of the few times of `npm test`.
 */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { adjustTokens, userIdOf } from '../support/database.ts'
import { setRealtime } from '../support/faults.ts'
import { waitFor } from '../support/wait.ts'
import { newDevice, signOut, signUp, useApp, waitForBalance, waitForSync } from './support/app.ts'
import { countResources, resourcesOf, type Resources } from './support/balance/count-resources.ts'

useApp()

const cycles = Number(process.env.BALANCE_CYCLES ?? 10)
/** Until then code is loaded and caches fill, once. */
const WARM_UP = 3
/** What a cycle may leave in the heap by the compiler's and the browser's own caches, beside what is loaded on demand. */
const HEAP_PER_CYCLE_BYTES = 10_000
const HEAP_SLACK_BYTES = 1_500_000

const connectionsOf = async (userId: string) => (await setRealtime({})).filter((one) => one.userId === userId)

/** Repeats, and compares what the page holds after the first few times with what it holds after the last. */
async function expectNothingLeft(page: Page, cycle: () => Promise<unknown>): Promise<void> {
  const measure = async () => {
    // Toasts, exits and short waits are over by then.
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    return resourcesOf(page)
  }
  for (let done = 0; done < WARM_UP; done += 1) await cycle()
  const { heapBytes: heapBefore, ...before } = await measure()
  for (let done = 0; done < cycles; done += 1) await cycle()
  const { heapBytes, ...after }: Resources = await measure()
  console.log(`after ${cycles} cycles`, after, `heap ${heapBefore} -> ${heapBytes} bytes`)
  // Fewer is no fault: a cache's timer of the first times may have run out.
  for (const [name, count] of Object.entries(after)) {
    expect(count, name).toBeLessThanOrEqual(before[name as keyof typeof before])
  }
  expect(heapBytes - heapBefore).toBeLessThan(HEAP_SLACK_BYTES + cycles * HEAP_PER_CYCLE_BYTES)
}

async function openPage(): Promise<Page> {
  const device = await newDevice()
  await countResources(device)
  return device.newPage()
}

describe(`${cycles} times over nothing piles up`, () => {
  it('by signing out and in again', async () => {
    const page = await openPage()
    const person = await signUp(page)
    const userId = await userIdOf(person.email)
    await expectNothingLeft(page, async () => {
      await signOut(page)
      await page
        .getByRole('link', { name: /^Sign in/i })
        .first()
        .click()
      await page.getByLabel('Email').fill(person.email)
      await page.getByLabel('Password', { exact: true }).fill(person.password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await waitForSync(page, 'live')
    })
    const connections = await connectionsOf(userId)
    expect(connections.flatMap(({ topics }) => topics)).toHaveLength(1)
    await adjustTokens(userId, 5)
    await waitForBalance(page, 8, 1_000)
    await page.context().close()
  }, 600_000)

  it('by going from page to page', async () => {
    const page = await openPage()
    const person = await signUp(page)
    const userId = await userIdOf(person.email)
    await waitForSync(page, 'live')
    const [connection] = await connectionsOf(userId)
    await expectNothingLeft(page, async () => {
      for (const name of ['Recipe Book', 'History', 'Cook']) {
        const link = page.getByRole('navigation').getByRole('link', { name }).first()
        await link.click()
        await waitFor(`${name} is shown`, async () => (await link.getAttribute('aria-current')) === 'page')
      }
    })
    // Still the same socket, with the same one channel.
    expect(await connectionsOf(userId)).toMatchObject([{ id: connection?.id, topics: [expect.any(String)] }])
    await page.context().close()
  }, 600_000)
})

describe('a change', () => {
  it('costs a page no read when its row came with the event, and one at most when it has to ask', async () => {
    const page = await (await newDevice()).newPage()
    const person = await signUp(page)
    const userId = await userIdOf(person.email)
    await page.goto('/history')
    await waitForSync(page, 'live')
    await waitForBalance(page, 3)
    let reads = 0
    page.on('request', (request) => {
      if (request.method() === 'GET' && request.url().includes('/rest/v1/user_tokens')) reads += 1
    })
    for (let balance = 4; balance < 14; balance += 1) {
      await adjustTokens(userId, 1)
      await waitForBalance(page, balance)
    }
    expect(reads).toBe(0)
    expect((await connectionsOf(userId)).flatMap(({ topics }) => topics)).toHaveLength(1)
    await page.context().close()
  })
})
