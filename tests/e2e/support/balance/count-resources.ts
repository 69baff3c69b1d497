/** Counts what a page holds on to; what makes sockets, channels and timers is wrapped before any script of the page. */
import type { BrowserContext, Page } from 'playwright-core'

export interface Resources {
  sockets: number
  tabChannels: number
  intervals: number
  timeouts: number
  /** On the window and the document. */
  listeners: number
  /** After the garbage was collected, in bytes. */
  heapBytes: number
}

type Counts = Omit<Resources, 'heapBytes' | 'listeners'>

/** To be called before the first page is opened. */
export async function countResources(context: BrowserContext): Promise<void> {
  await context.addInitScript(wrapInPage)
}

export async function resourcesOf(page: Page): Promise<Resources> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize: heapBytes } = await devtools.send('Runtime.getHeapUsage')
  let listeners = 0
  for (const expression of ['window', 'document']) {
    const { result } = await devtools.send('Runtime.evaluate', { expression })
    const found = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId! })
    listeners += found.listeners.length
  }
  await devtools.detach()
  const counts = await page.evaluate(() => (window as unknown as { countResources: () => Counts }).countResources())
  return { ...counts, listeners, heapBytes }
}

/** Stands alone: it is sent to the page as text. */
function wrapInPage(): void {
  const sockets = new Set<WebSocket>()
  window.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args)
      sockets.add(this)
      this.addEventListener('close', () => sockets.delete(this))
    }
  }
  const tabChannels = new Set<BroadcastChannel>()
  window.BroadcastChannel = class extends BroadcastChannel {
    constructor(name: string) {
      super(name)
      tabChannels.add(this)
    }
    override close() {
      tabChannels.delete(this)
      super.close()
    }
  }
  const timeouts = new Set<unknown>()
  const intervals = new Set<unknown>()
  const native = {
    setTimeout: window.setTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
  }
  window.setTimeout = ((handler: () => void, delayMs?: number, ...args: []) => {
    const id = native.setTimeout(() => {
      timeouts.delete(id)
      handler(...args)
    }, delayMs)
    timeouts.add(id)
    return id
  }) as typeof window.setTimeout
  window.setInterval = ((handler: () => void, delayMs?: number, ...args: []) => {
    const id = native.setInterval(handler, delayMs, ...args)
    intervals.add(id)
    return id
  }) as typeof window.setInterval
  // Both clear either kind, as in every browser.
  window.clearTimeout = window.clearInterval = (id) => {
    timeouts.delete(id)
    intervals.delete(id)
    native.clearTimeout(id)
  }
  const count = (): Counts => ({
    sockets: sockets.size,
    tabChannels: tabChannels.size,
    intervals: intervals.size,
    timeouts: timeouts.size,
  })
  Object.assign(window, { countResources: count })
}
