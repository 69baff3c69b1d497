/**
 * Writes down every number that the pages of a device ever show, and every press that spends. Runs inside each page
 * from its very first moment, and tells at once, so that nothing is lost with a page that is reloaded or closed.
 */
import type { BrowserContext, Page } from 'playwright-core'
import type { Paint } from './judge.ts'

/** A request for a recipe, and when the person pressed for it. */
export interface Press {
  requestId: string
  userId: string
  begunAtMs: number
}

export interface PageRecord {
  paints: Paint[]
  presses: Press[]
}

type News = { paint: Paint } | { pressedBy: string | null; atMs: number }

/** To be called before the first page is opened. @returns what a page has shown up to now. */
export async function recordPages(context: BrowserContext): Promise<(page: Page) => PageRecord> {
  const records = new Map<Page, PageRecord>()
  const lastPress = new Map<Page, { userId: string; begunAtMs: number }>()
  const recordOf = (page: Page): PageRecord => {
    const record = records.get(page) ?? { paints: [], presses: [] }
    records.set(page, record)
    return record
  }
  await context.exposeBinding('tellRecorder', ({ page }, news: News) => {
    if ('paint' in news) recordOf(page).paints.push(news.paint)
    else if (news.pressedBy !== null) lastPress.set(page, { userId: news.pressedBy, begunAtMs: news.atMs })
  })
  await context.addInitScript(recordInPage)
  context.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/functions/v1/generate-recipe')) return
    const page = request.frame().page()
    const { requestId } = request.postDataJSON() as { requestId: string }
    const press = lastPress.get(page)
    const { presses } = recordOf(page)
    // Joined again after a lost connection or a reload, it is still the same spend.
    if (press && !presses.some((known) => known.requestId === requestId)) presses.push({ requestId, ...press })
  })
  return recordOf
}

/** Stands alone: it is sent to the page as text. */
function recordInPage(): void {
  if (window.top !== window) return
  const tell = (window as unknown as { tellRecorder: (news: News) => void }).tellRecorder
  // The real clock, whatever a test puts in its place later.
  const now = Date.now.bind(Date)
  const documentId = crypto.randomUUID()
  const findUser = (): string | null => {
    const key = Object.keys(localStorage).find((name) => /^sb-.+-auth-token$/.test(name))
    const session = key === undefined ? null : (JSON.parse(localStorage.getItem(key) ?? 'null') as Session | null)
    return session?.user?.id ?? null
  }
  interface Session {
    user?: { id: string }
  }
  const toNumber = (text: string | null | undefined) => {
    const digits = (text ?? '').replace(/\D/g, '')
    return digits === '' ? null : Number(digits)
  }
  let last = ''
  const look = () => {
    const elements = [...document.querySelectorAll<HTMLElement>('[data-balance]')]
    const seen = {
      userId: findUser(),
      numbers: elements.map((element) => toNumber(element.dataset.balance)),
      texts: elements.map((element) => toNumber(element.textContent)),
      sync: document.querySelector<HTMLElement>('[data-sync]')?.dataset.sync ?? null,
    }
    const text = JSON.stringify(seen)
    if (text === last) return
    last = text
    tell({ paint: { atMs: now(), documentId, ...seen } })
  }
  const observer = new MutationObserver(look)
  const attributeFilter = ['data-balance', 'data-sync']
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter })
  const onSubmit = () => tell({ pressedBy: findUser(), atMs: now() })
  window.addEventListener('submit', onSubmit, { capture: true })
}
