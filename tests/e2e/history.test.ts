/** Where the tokens went: filters, the file, and the receipt of what was paid. */
import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import {
  newDevice,
  payByCard,
  signUp,
  startBuying,
  startCooking,
  useApp,
  waitForBalance,
  waitForRecipe,
} from './support/app.ts'

useApp()

it('shows what was bought and spent, keeps the filter in the address, and has a file and a receipt of it', async () => {
  const device = await newDevice()
  const page = await device.newPage()
  await signUp(page)
  await startBuying(page, 'Starter')
  await payByCard(page, '4242 4242 4242 4242')
  await waitForBalance(page, 23)
  await page.keyboard.press('Escape')
  await startCooking(page, 'carrots, ginger, rice')
  await waitForRecipe(page)

  await page.getByRole('link', { name: 'History' }).first().click()
  await page.getByRole('img', { name: 'Bought: 20 tokens in the last 12 weeks' }).waitFor()
  await page.getByRole('img', { name: 'Spent: 1 token in the last 12 weeks' }).waitFor()
  await page.getByText('Spent', { exact: true }).and(page.locator('label')).click()
  await page.getByRole('cell', { name: /^Recipe:/ }).waitFor()
  await page.getByRole('cell', { name: /^Bought the Starter package/ }).waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('?show=spent')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/,Recipe,.+,-1,22,$/)

  await page.reload()
  await page.getByRole('cell', { name: /^Recipe:/ }).waitFor()
  await page.getByText('Bought', { exact: true }).and(page.locator('label')).click()
  await page.getByRole('link', { name: /^Receipt: Bought the Starter package/ }).click()
  const receipt = page.getByRole('dialog', { name: 'Receipt' })
  await receipt.getByText('$4.99 (USD)').waitFor()
  const [stripe] = await Promise.all([
    device.waitForEvent('page'),
    receipt.getByRole('link', { name: /Stripe’s receipt/ }).click(),
  ])
  await stripe.getByText('$4.99').first().waitFor()
  await stripe.close()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])

  await page.keyboard.press('Escape')
  await receipt.waitFor({ state: 'detached' })
  expect(new URL(page.url()).search).toBe('?show=bought')
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(focused).toMatch(/^Receipt: Bought the Starter package/)
})
