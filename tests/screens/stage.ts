/** Where the states are shown: one page for each device and person, emptied between two states. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { newDevice } from '../e2e/support/app.ts'
import type { makePeople, PersonName } from './people.ts'

type People = Awaited<ReturnType<typeof makePeople>>

export class Stage {
  readonly #people: People
  readonly #options: BrowserContextOptions
  readonly #pages = new Map<PersonName, Page>()

  constructor(people: People, options: BrowserContextOptions) {
    this.#people = people
    this.#options = options
  }

  async pageOf(person: PersonName): Promise<Page> {
    const known = this.#pages.get(person)
    if (known !== undefined) return known
    const device = await newDevice({
      ...this.#options,
      storageState: this.#people[person],
      // What a worker has kept would answer in place of the faults that a state asks for.
      serviceWorkers: 'block',
    })
    const page = await device.newPage()
    page.setDefaultTimeout(15_000)
    this.#pages.set(person, page)
    return page
  }

  /** Faults are off, and nothing is kept but who is signed in. */
  async empty(page: Page): Promise<void> {
    await page.context().setOffline(false)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.emulateMedia({ colorScheme: 'light' })
    if (this.#options.viewport) await page.setViewportSize(this.#options.viewport)
    if (page.url() === 'about:blank') return
    await page.evaluate(() => {
      sessionStorage.clear()
      for (const key of Object.keys(localStorage)) if (!key.endsWith('-auth-token')) localStorage.removeItem(key)
    })
    await page.goto('about:blank')
  }
}

/** Ends when the page wears it: the theme follows the system a moment later. */
export async function wear(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await page.waitForFunction(
    (isDark) => document.documentElement.classList.contains('dark') === isDark,
    theme === 'dark',
  )
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
