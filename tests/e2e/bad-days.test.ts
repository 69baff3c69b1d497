import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { adjustTokens, userIdOf } from '../support/database.ts'
import { cookMood, cutRealtime, healRealtime, silenceRealtime } from '../support/faults.ts'
import {
  newDevice,
  payByCard,
  signUp,
  startBuying,
  startCooking,
  useApp,
  waitForBalance,
  waitForSync,
} from './support/app.ts'
import { openProxy } from './support/proxy.ts'

useApp()

/** One more token, as an operator would give it: nothing in the browser knows. */
const grantOne = async (email: string) => adjustTokens(await userIdOf(email), 1)

afterEach(async () => {
  await healRealtime()
  await cookMood('ok')
})

describe('realtime is cut off', () => {
  it('says polling, is right within 30 seconds, and heals without a reload', async () => {
    const page = await (await newDevice()).newPage()
    const { email } = await signUp(page)
    await waitForSync(page, 'live')

    await cutRealtime()
    await waitForSync(page, 'polling', 5_000)
    await grantOne(email)
    await waitForBalance(page, 4, 31_000)

    await healRealtime()
    await waitForSync(page, 'live', 30_000)
    await grantOne(email)
    await waitForBalance(page, 5, 2_000)
  })

  it('notices a socket that is open but dead, and is right within 30 seconds', async () => {
    const page = await (await newDevice()).newPage()
    const { email } = await signUp(page)
    await waitForSync(page, 'live')
    await silenceRealtime()
    await grantOne(email)
    await waitForBalance(page, 4, 30_000)
  })
})

describe('something on the way takes connections and never answers', () => {
  it('does not wait for it longer than it takes to ask again', async () => {
    const proxy = await openProxy()
    onTestFinished(() => proxy.close())
    const page = await (await newDevice({ proxy: { server: proxy.address, bypass: '<-loopback>' } })).newPage()
    const { email } = await signUp(page)
    await waitForSync(page, 'live')
    proxy.hangWebSockets()
    await waitForSync(page, 'polling', 5_000)
    // An opening is under way and hangs when the way is free again.
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    proxy.heal()
    await waitForSync(page, 'live', 10_000)
    await grantOne(email)
    await waitForBalance(page, 4, 2_000)
  })
})

describe('the network is gone', () => {
  it('marks the last number as such, and is live and right again without a reload', async () => {
    const device = await newDevice()
    const page = await device.newPage()
    const { email } = await signUp(page)
    await waitForSync(page, 'live')
    await device.setOffline(true)
    await waitForSync(page, 'offline', 2_000)
    await waitForBalance(page, 3)
    await grantOne(email)
    await device.setOffline(false)
    await waitForBalance(page, 4, 3_000)
    await waitForSync(page, 'live', 10_000)
    await grantOne(email)
    await waitForBalance(page, 5, 2_000)
  })
})

describe('paying goes wrong', () => {
  it('lets a declined card be followed by a good one, and credits once', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    await startBuying(page, 'Starter')
    await payByCard(page, '4000 0000 0000 0002')
    const form = page.getByRole('dialog', { name: 'Buy tokens' }).frameLocator('iframe')
    await form
      .getByText(/declined/i)
      .first()
      .waitFor()
    await waitForBalance(page, 3)
    await payByCard(page, '4242 4242 4242 4242')
    await waitForBalance(page, 23)
  })

  it('waits for the bank that asks whether it is you', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    await startBuying(page, 'Starter')
    await payByCard(page, '4000 0025 0000 3155')
    const form = page.getByRole('dialog', { name: 'Buy tokens' }).frameLocator('iframe')
    await form.getByRole('button', { name: 'Complete authentication' }).click()
    await waitForBalance(page, 23)
  })

  it('leads to Stripe’s own page where its script is blocked, and back, with what was typed', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    await page.getByLabel('Ingredients').first().fill('beetroot, walnuts,')
    await page.route('**/stripe.js', (route) => route.abort())
    await startBuying(page, 'Starter')
    await page.getByRole('button', { name: 'Pay on Stripe’s page' }).click()
    await page.getByLabel('Card number').fill('4242 4242 4242 4242')
    await page.getByLabel('Expiry').fill('12 / 34')
    await page.getByLabel('CVC').fill('123')
    await page.getByRole('button', { name: /^Pay/ }).click()
    await page.getByText('20 tokens added.').waitFor()
    await waitForBalance(page, 23)
    await page.getByRole('link', { name: 'Back to cooking' }).click()
    await page.getByText('beetroot').first().waitFor()
  })
})

describe('the cook fails', () => {
  it('charges nothing for nonsense, and says so', async () => {
    const page = await (await newDevice()).newPage()
    await signUp(page)
    await cookMood('nonsense')
    await startCooking(page, 'beans, corn')
    await page
      .getByText(/not charged|nothing was charged|no tokens? (was|were) (charged|spent)/i)
      .first()
      .waitFor()
    await waitForBalance(page, 3)
  })

  it('opens the purchase dialog without losing the form when the tokens do not suffice', async () => {
    const page = await (await newDevice()).newPage()
    const { email } = await signUp(page)
    // Another device spends the last tokens in the moment before the click: the server has the last word.
    await page.getByLabel('Ingredients').first().fill('mushrooms, barley,')
    await adjustTokens(await userIdOf(email), -3)
    await waitForBalance(page, 0)
    await page.getByRole('button', { name: /^Generate recipe/ }).click()
    await page.getByRole('dialog', { name: 'Buy tokens' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByText('mushrooms').count()).toBeGreaterThan(0)
  })
})
