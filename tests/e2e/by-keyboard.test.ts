/** The whole loop without a pointer: everything is reached by Tab, and whoever presses a key sees where they are. */
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { signUpPerson } from '../support/people.ts'
import { waitFor } from '../support/wait.ts'
import { newDevice, useApp, waitForBalance, waitForRecipe } from './support/app.ts'

useApp()

const hasFocus = (element: Locator) =>
  element.evaluate((node) => node.ownerDocument.hasFocus() && node.ownerDocument.activeElement === node)

/** A ring around it, or around the box that it is part of. */
const showsFocus = (element: Locator) =>
  element.evaluate((node) => {
    const hasRing = (of: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(of)
      return outlineStyle !== 'none' && outlineWidth !== '0px'
    }
    const box = node.closest(':has(> :focus-visible)')
    return node.matches(':focus-visible') && (hasRing(node) || (box !== null && hasRing(box)))
  })

/** Presses Tab until the element has the focus, and proves that this can be seen. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 80; presses++) {
    if (await hasFocus(element)) {
      expect(await showsFocus(element), `the focus on ${element.toString()} can be seen`).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
    passed.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? 'nothing'))
  }
  throw new Error(`${element.toString()} was not reached by Tab, but: ${passed.join('\n')}`)
}

async function waitForFocus(element: Locator): Promise<void> {
  await element.waitFor()
  await expect.poll(() => hasFocus(element), { timeout: 5_000 }).toBe(true)
}

it('signs in, buys, cooks, opens the recipe and signs out by the keyboard alone', async () => {
  const { email, password } = await signUpPerson()
  const page = await (await newDevice()).newPage()
  const { keyboard } = page

  await page.goto('/sign-in')
  await page.getByLabel('Email').waitFor()
  await tabTo(page, page.getByLabel('Email'))
  await keyboard.type(email)
  await tabTo(page, page.getByLabel('Password', { exact: true }))
  await keyboard.type(password)
  await keyboard.press('Enter')
  await page.getByLabel('Ingredients').first().waitFor()

  const buyTokens = page.getByRole('button', { name: 'Buy tokens' }).first()
  await tabTo(page, buyTokens)
  await keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Buy tokens' })
  await waitForFocus(dialog)
  await dialog.getByRole('button', { name: /^Buy.*Starter/ }).waitFor()
  await tabTo(page, dialog.getByRole('button', { name: /^Buy.*Starter/ }))
  await keyboard.press('Enter')
  const form = dialog.frameLocator('iframe')
  await form.getByLabel('Card number').waitFor()
  for (const [label, value] of [
    ['Card number', '4242424242424242'],
    ['Expiry', '1234'],
    ['CVC', '123'],
  ] as const) {
    await tabTo(page, form.getByLabel(label))
    await keyboard.type(value)
  }
  await tabTo(page, form.getByRole('button', { name: /^Pay/ }))
  await keyboard.press('Enter')
  await waitForBalance(page, 23)
  await dialog.getByText(/added/).waitFor()
  await keyboard.press('Escape')
  await waitForFocus(buyTokens)

  await tabTo(page, page.getByLabel('Ingredients').first())
  await keyboard.type('chickpeas, spinach, lemon')
  await tabTo(page, page.getByRole('button', { name: /^Generate recipe/ }))
  await keyboard.press('Enter')
  await waitForRecipe(page)
  await waitForFocus(page.getByRole('heading', { level: 1 }))
  await tabTo(page, page.getByRole('link', { name: 'Open recipe' }))
  await keyboard.press('Enter')
  await page.waitForURL('**/recipes/*')
  await waitForFocus(page.getByRole('heading', { level: 1 }))

  await tabTo(page, page.getByRole('button', { name: 'Account', exact: true }))
  await keyboard.press('Enter')
  const signOut = page.getByRole('menuitem', { name: 'Sign out' })
  await signOut.waitFor()
  while (!(await hasFocus(signOut))) await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
})

it('does the same by the palette, which gives the focus back', async () => {
  const { email, password } = await signUpPerson()
  const page = await (await newDevice()).newPage()
  const { keyboard } = page
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await keyboard.press('Enter')
  const ingredients = page.getByLabel('Ingredients').first()
  await ingredients.waitFor()

  await ingredients.focus()
  await keyboard.type('rice, b?/')
  expect(await ingredients.inputValue()).toContain('b?/')
  await keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'A command or the name of a recipe' })
  await waitForFocus(field)
  await keyboard.press('Escape')
  await waitForFocus(ingredients)

  await keyboard.press('Control+k')
  await waitForFocus(field)
  await keyboard.type('pay')
  await keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Buy tokens' }).waitFor()
  await keyboard.press('Escape')
  await waitForFocus(ingredients)

  await keyboard.press('Control+k')
  await waitForFocus(field)
  await keyboard.type('history')
  await keyboard.press('Enter')
  await waitForFocus(page.getByRole('heading', { level: 1, name: 'History' }))
  await keyboard.press('b')
  await waitForFocus(page.getByRole('heading', { level: 1, name: 'Recipe Book' }))

  await keyboard.press('Control+k')
  await waitForFocus(field)
  await keyboard.type('Deutsch')
  await keyboard.press('Enter')
  await page.getByRole('link', { name: 'Rezeptbuch' }).first().waitFor()
  // The screens are mounted anew in the new language; keys are heard a moment after they can be seen.
  await waitFor('the palette opens', async () => {
    await keyboard.press('Control+k')
    return page.getByRole('combobox').isVisible()
  })
  await waitForFocus(page.getByRole('combobox'))
  await keyboard.type('abmelden')
  await keyboard.press('Enter')
  await page.getByRole('link', { name: 'Anmelden' }).first().waitFor()
})
