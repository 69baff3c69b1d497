/** The contact sheet: every photograph, by screen and state, as one page and as one picture for each screen. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { rootDir } from '../support/stack-process.ts'

const OUT_DIR = path.join(rootDir, 'tests/screens/.out')

interface Photograph {
  /** `book: no hits`. */
  state: string
  /** `phone, dark`. */
  how: string
  file: string
}

const slug = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
/** `book` of `book: no hits`. */
export const screenOf = (state: string) => state.split(':')[0] ?? state

/** In the order of the first of each group. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

export class Sheet {
  /** By file: a state that was tried twice has one picture. */
  readonly #photographs = new Map<string, Photograph>()

  constructor() {
    rmSync(OUT_DIR, { recursive: true, force: true })
    mkdirSync(OUT_DIR, { recursive: true })
  }

  async photograph(page: Page, state: string, how: string, isLong = false): Promise<void> {
    const file = `${slug(state)}--${slug(how)}.png`
    const window = page.viewportSize() ?? { width: 1280, height: 900 }
    // Not `fullPage`: what is fixed to the window's edges would stand in the middle of the picture.
    const height = isLong ? await page.evaluate(() => document.documentElement.scrollHeight) : window.height
    if (height > window.height) await page.setViewportSize({ ...window, height })
    // Pictures of recipes come after the words.
    const missing = page.locator('[data-slot="cover-place"]').first()
    await missing.waitFor({ state: 'detached', timeout: 2_000 }).catch(() => undefined)
    await page.screenshot({ path: path.join(OUT_DIR, file), animations: 'disabled' })
    await page.setViewportSize(window)
    this.#photographs.set(file, { state, how, file })
  }

  /** Writes `index.html` and `sheet-<screen>.png`. */
  async write(browser: Browser): Promise<void> {
    const index = path.join(OUT_DIR, 'index.html')
    writeFileSync(index, this.#html())
    const page = await browser.newPage({ viewport: { width: 1880, height: 900 } })
    await page.goto(`file://${index}`)
    for (const section of await page.locator('section').all()) {
      await section.screenshot({ path: path.join(OUT_DIR, `sheet-${await section.getAttribute('id')}.png`) })
    }
    await page.close()
  }

  #html(): string {
    const screens = groupBy([...this.#photographs.values()], ({ state }) => screenOf(state))
    const sections = [...screens].map(([screen, photographs]) => {
      const states = [...groupBy(photographs, ({ state }) => state)].map(
        ([state, shots]) => `<h2>${state}</h2><div>${shots.map(figure).join('')}</div>`,
      )
      return `<section id="${slug(screen)}">${states.join('')}</section>`
    })
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Every screen</title><style>
      body { margin: 2rem; font: 14px system-ui; background: #ddd; }
      h2 { margin: 1.5rem 0 0.5rem; font-size: 1.1rem; }
      div { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1rem; }
      figure { margin: 0; }
      img { display: block; width: 15rem; max-height: 56rem; object-fit: cover; object-position: top; border: 1px solid #999; }
      img.desktop { width: 38rem; }
    </style>${sections.join('')}</html>`
  }
}

function figure({ how, file }: Photograph): string {
  const kind = how.startsWith('desktop') ? 'desktop' : 'phone'
  return `<figure><img class="${kind}" src="${file}" alt=""><figcaption>${how}</figcaption></figure>`
}
