/** What people do with their account, on a phone. */
import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { brokenInvariants, queryDatabase } from '../support/database.ts'
import { linkInMailTo } from '../support/mailbox.ts'
import {
  newDevice,
  PHONE,
  signIn,
  signOut,
  signUp,
  startCooking,
  useApp,
  waitForBalance,
  waitForRecipe,
} from './support/app.ts'

useApp()

async function newcomer(): Promise<{ page: Page; person: { email: string; password: string } }> {
  const page = await (await newDevice({ ...PHONE, acceptDownloads: true })).newPage()
  return { page, person: await signUp(page) }
}

const allergies = (page: Page) => page.getByRole('group', { name: 'Allergies' })

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

describe('somebody with a nut allergy', () => {
  it('says so once, and every device knows it, and nobody who comes after them in this browser', async () => {
    const { page, person } = await newcomer()
    await page.goto('/account')
    await allergies(page).getByRole('checkbox', { name: 'Tree nuts' }).check()
    await allergies(page).getByRole('checkbox', { name: 'Peanuts' }).check()
    await page.getByRole('radio', { name: /^Metric/ }).check()
    await page.getByText('Saved', { exact: true }).waitFor()
    await expectAccessible(page)

    const laptop = await (await newDevice()).newPage()
    await signIn(laptop, person)
    await laptop.goto('/account')
    for (const name of ['Tree nuts', 'Peanuts']) {
      await expectChecked(laptop, name, true)
    }
    expect(await laptop.getByRole('radio', { name: /^Metric/ }).isChecked()).toBe(true)

    await signOut(page)
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':person:')))).toEqual([])
    await signUp(page)
    await page.goto('/account')
    await expectChecked(page, 'Peanuts', false)
  })

  async function expectChecked(page: Page, name: string, isChecked: boolean): Promise<void> {
    const box = allergies(page).getByRole('checkbox', { name })
    await box.waitFor({ state: 'attached' })
    expect(await box.isChecked(), name).toBe(isChecked)
  }
})

describe('somebody who speaks German', () => {
  it('chooses it in the account and goes on from there', async () => {
    const { page } = await newcomer()
    await page.goto('/account')
    await page.getByRole('radio', { name: 'Deutsch' }).check()
    await page.getByRole('heading', { name: 'Konto', exact: true }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('language-de')
    await expectAccessible(page)
    await page.reload()
    await page.getByRole('heading', { name: 'Wie du isst' }).waitFor()
  })
})

describe('somebody who forgets passwords', () => {
  it('comes in by a link from an email, and the page that asked for it goes on to where they wanted to be', async () => {
    const { person } = await newcomer()
    const page = await (await newDevice(PHONE)).newPage()
    await page.goto('/history')
    await page.getByRole('link', { name: 'Sign in with an email link' }).click()
    // The page before has a field of the same name.
    await page.getByRole('heading', { name: 'Sign in with an email link' }).waitFor()
    await page.getByLabel('Email').fill(person.email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText(`If ${person.email} has an account`, { exact: false }).waitFor()
    // The local Auth's links lead to the main page, whatever was asked for; hosted ones lead to the history as well.
    const fromMail = await page.context().newPage()
    await fromMail.goto(await linkInMailTo(person.email))
    await waitForBalance(fromMail, 3)
    await page.getByRole('heading', { name: 'History' }).waitFor()
    await waitForBalance(page, 3)
  })

  it('changes the password with the old one, and no longer comes in with that', async () => {
    const { page, person } = await newcomer()
    await page.goto('/account')
    await page.getByLabel('Current password').fill(person.password)
    await page.getByLabel('New password').fill('another-good-password')
    await page.getByRole('button', { name: 'Change password' }).click()
    await page.getByText('Your new password is set').waitFor()
    await signOut(page)
    await page.goto('/sign-in')
    await page.getByLabel('Email').fill(person.email)
    await page.getByLabel('Password', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText(/do not match/).waitFor()
    await signIn(page, { ...person, password: 'another-good-password' })
  })

  it('moves to another address by the links in the mails', async () => {
    const { page, person } = await newcomer()
    const newEmail = `moved-${randomUUID().slice(0, 8)}@example.com`
    await page.goto('/account')
    await page.getByLabel('New email').fill(newEmail)
    await page.getByRole('button', { name: 'Change email' }).click()
    await page.getByText(`${newEmail} waits for its confirmation`, { exact: false }).waitFor()
    // Hosted Supabase waits for both; the local one is content with that of the old address.
    await page.goto(await linkInMailTo(person.email))
    await waitForBalance(page, 3)
    await page.goto('/account')
    await page.getByText(`You are signed in as ${newEmail}`).waitFor()
    await signOut(page)
    await signIn(page, { ...person, email: newEmail })
  })
})

/** A window that gets the focus again, as far as a page can tell. */
const comeBackTo = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

describe('somebody who lost a device', () => {
  it('signs out everywhere, and the device shows nothing more to whoever looks at it', async () => {
    const { page, person } = await newcomer()
    const lost = await (await newDevice()).newPage()
    await signIn(lost, person)
    await lost.goto('/recipes')
    await waitForBalance(lost, 3)
    await page.goto('/account')
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page
      .getByRole('link', { name: /sign in/i })
      .first()
      .waitFor()
    await comeBackTo(lost)
    await lost.getByRole('heading', { name: 'Sign in' }).waitFor()
  })
})

describe('somebody who leaves', () => {
  it('takes everything along, reads what goes, and is gone in every tab and on every device', async () => {
    const { page, person } = await newcomer()
    await startCooking(page, 'rice, egg, peas')
    await waitForRecipe(page)
    await page.goto('/account')

    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as JSON' }).click(),
    ])
    const everything = JSON.parse(await readFile(await json.path(), 'utf8')) as Record<string, unknown[]>
    expect(everything.profile).toMatchObject({ email: person.email })
    expect(everything.recipes).toMatchObject([{ tokens_spent: 1, content: { steps: expect.any(Array) as unknown } }])
    expect(everything.ledger).toMatchObject([{ kind: 'grant' }, { kind: 'spend' }])
    await page.getByText('The file is ready').waitFor()

    const [readable] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download to read' }).click(),
    ])
    const html = await readFile(await readable.path(), 'utf8')
    expect(html).toContain(person.email)
    expect(html).toContain((everything.recipes?.[0] as { title: string }).title.replaceAll('&', '&amp;'))

    const laptop = await (await newDevice()).newPage()
    await signIn(laptop, person)
    await laptop.goto('/recipes')
    await waitForBalance(laptop, 2)

    const otherTab = await page.context().newPage()
    await otherTab.goto('/recipes')
    await waitForBalance(otherTab, 2)

    await page.bringToFront()
    await page.getByRole('button', { name: 'Delete account…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete your account' })
    await dialog.getByText('2 tokens').waitFor()
    await dialog.getByText('1 recipe').waitFor()
    await expectAccessible(page)
    await dialog.getByLabel('Your password').fill('not-my-password')
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await dialog.getByText('This is not your password. Nothing was deleted.').waitFor()
    await dialog.getByLabel('Your password').fill(person.password)
    await dialog.getByRole('button', { name: 'Delete everything' }).click()
    await page.getByText('Your account is deleted').waitFor()

    for (const tab of [page, otherTab]) {
      await tab
        .getByRole('link', { name: /sign (in|up)/i })
        .first()
        .waitFor()
    }
    await comeBackTo(laptop)
    await laptop.getByRole('heading', { name: 'Sign in' }).waitFor()

    await page.goto('/sign-in')
    await page.getByLabel('Email').fill(person.email)
    await page.getByLabel('Password', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText(/do not match/).waitFor()
    expect(await queryDatabase('select from auth.users where email = $1', [person.email])).toEqual([])
    expect(await brokenInvariants()).toEqual([])
  })
})
