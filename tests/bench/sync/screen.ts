import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { compareClocks, type ClockDifference } from './clock.ts'
import type { Mark, Spent } from './marks.ts'

const PROBE = path.join(import.meta.dirname, 'pages', 'probe.js')

/** A measured page: what it showed when, by our clock. */
export class Screen {
  readonly marks: Mark[] = []
  #clock: ClockDifference = { offsetMs: 0, errorMs: 0 }
  #news = new EventEmitter()

  private constructor(readonly page: Page) {}

  static async open(context: BrowserContext, url: string): Promise<Screen> {
    const page = await context.newPage()
    const screen = new Screen(page)
    await page.exposeBinding('benchShown', (_source, marks: Mark[]) => screen.#take(marks))
    await page.addInitScript({ path: PROBE })
    await page.goto(url)
    screen.#clock = await compareClocks(page)
    return screen
  }

  get clockErrorMs(): number {
    return this.#clock.errorMs
  }

  /** @returns whether the balance has come onto the screen by then. */
  async untilShown(balance: number, timeoutMs: number): Promise<boolean> {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      while (!this.marks.some((mark) => mark.step === 'dom' && mark.balance === balance)) {
        await once(this.#news, 'shown', { signal })
      }
      return true
    } catch {
      return false
    }
  }

  /** Spends in the page. @returns the balance that was answered, and when. */
  async spend(): Promise<{ balance: number; atMs: number }> {
    const { balance, answeredAtMs }: Spent = await this.page.evaluate(() => window.benchSpend())
    return { balance, atMs: answeredAtMs + this.#clock.offsetMs }
  }

  #take(marks: Mark[]): void {
    for (const mark of marks) this.marks.push({ ...mark, atMs: mark.atMs + this.#clock.offsetMs })
    this.#news.emit('shown')
  }
}
