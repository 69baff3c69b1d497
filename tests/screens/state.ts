/** What a screen state is: one small entry for each, in `states/`. */
import type { Page } from 'playwright-core'
import type { PersonName } from './people.ts'

export interface ScreenState {
  /** The screen, a colon, and its state: `book: no hits`. */
  name: string
  /** Who looks. */
  as: PersonName
  /** Changes what others see too, such as the cook's mood: nothing else is shown meanwhile. */
  isAlone?: boolean
  /** Brings a page that has just been emptied into the state, and ends when it is there. */
  show(page: Page): Promise<unknown>
  /** Puts right what `show` has changed outside of its page, such as the cook's mood. */
  leave?(page: Page): Promise<unknown>
  /** Also for the sheet: at 320 pixels, or in German. `show` may then ask for no English words. */
  also?: ('narrow' | 'german')[]
  /** The whole page on the sheet, not only what fits the window. */
  isLong?: boolean
}

/** Opens an address; ends when its heading is there and nothing in it is loading any more. */
export const at = (path: string) => async (page: Page) => {
  await page.goto(path)
  await settle(page)
}

export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page
    .locator('main')
    .locator('[data-slot="skeleton"], [aria-busy="true"], .animate-pulse')
    .first()
    .waitFor({ state: 'detached' })
}

/** Takes the network away from a page that is up. */
export async function goOffline(page: Page): Promise<void> {
  await page.locator('[data-sync="live"]').waitFor()
  await page.context().setOffline(true)
  await page.locator('[data-sync="offline"]').waitFor()
}

/** No answer comes to such requests: what people see while they wait. */
export async function hold(page: Page, path: string): Promise<void> {
  await page.route(`**${path}*`, () => undefined)
}

/** Such requests fail, every time. */
export async function fail(page: Page, path: string): Promise<void> {
  await page.route(`**${path}*`, (route) => route.fulfill({ status: 500, json: { message: 'asked for by a test' } }))
}
