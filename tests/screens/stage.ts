/** Where the states are shown: pages of each person on one device, emptied between two states and used again. */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { newDevice } from '../e2e/support/app.ts'
import type { makePeople, PersonName } from './people.ts'

type People = Awaited<ReturnType<typeof makePeople>>

export class Stage {
  readonly #people: People
  readonly #options: BrowserContextOptions
  readonly #free = new Map<PersonName, Page[]>()

  constructor(people: People, options: BrowserContextOptions) {
    this.#people = people
    this.#options = options
  }

  /** Lends an empty page of this person; states that are shown at the same time have one each. */
  async lend(person: PersonName, show: (page: Page) => Promise<void>): Promise<void> {
    const free = this.#free.get(person) ?? []
    this.#free.set(person, free)
    const page = free.pop() ?? (await this.#open(person))
    try {
      await this.#empty(page)
      await show(page)
    } finally {
      free.push(page)
    }
  }

  async #open(person: PersonName): Promise<Page> {
    const device = await newDevice({
      ...this.#options,
      storageState: this.#people[person],
      // What a worker has kept would answer in place of the faults that a state asks for.
      serviceWorkers: 'block',
    })
    const page = await device.newPage()
    page.setDefaultTimeout(15_000)
    return page
  }

  /** Faults are off, and nothing is kept but who is signed in. */
  async #empty(page: Page): Promise<void> {
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
  // With reduced motion every colour still changes by a transition, however short, and what inherits it starts its own
  // a frame later: it is over when nothing has moved for a few frames.
  await page.evaluate(async () => {
    for (let quietFrames = 0; quietFrames < 5;) {
      await new Promise(requestAnimationFrame)
      const isMoving = document.getAnimations().some((animation) => animation instanceof CSSTransition)
      quietFrames = isMoving ? 0 : quietFrames + 1
    }
  })
}
