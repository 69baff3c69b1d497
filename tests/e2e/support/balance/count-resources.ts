/** Counts what a page holds on to: sockets, channels between tabs, timers, listeners. Wrapped before any other script. */
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

type Counts = Omit<Resources, 'heapBytes'>

/** To be called before the first page is opened. */
export async function countResources(context: BrowserContext): Promise<void> {
  await context.addInitScript(wrapInPage)
}

export async function resourcesOf(page: Page): Promise<Resources> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize: heapBytes } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  const counts = await page.evaluate(() => (window as unknown as { countResources: () => Counts }).countResources())
  return { ...counts, heapBytes }
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
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window
  window.setTimeout = ((handler: () => void, delayMs?: number, ...args: []) => {
    const id = setTimeout(() => {
      timeouts.delete(id)
      handler(...args)
    }, delayMs)
    timeouts.add(id)
    return id
  }) as typeof window.setTimeout
  window.setInterval = ((handler: () => void, delayMs?: number, ...args: []) => {
    const id = setInterval(handler, delayMs, ...args)
    intervals.add(id)
    return id
  }) as typeof window.setInterval
  // Both clear either kind, as in every browser.
  window.clearTimeout = window.clearInterval = (id) => {
    timeouts.delete(id)
    intervals.delete(id)
    clearTimeout(id)
    clearInterval(id)
  }
  const listeners = new Map<string, { target: EventTarget; listener: unknown }>()
  const ids = new WeakMap<object, number>()
  let lastId = 0
  const idOf = (object: object) => {
    const id = ids.get(object) ?? (lastId += 1)
    ids.set(object, id)
    return id
  }
  const { addEventListener, removeEventListener } = EventTarget.prototype
  type Options = AddEventListenerOptions | boolean | undefined
  const keyOf = (target: EventTarget, type: string, listener: object, options: Options) =>
    [
      idOf(target),
      type,
      idOf(listener),
      typeof options === 'object' ? options.capture === true : options === true,
    ].join()
  const isCounted = (target: unknown) => target === window || target === document
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(this, type, listener, options)
    if (listener === null || !isCounted(this)) return
    const key = keyOf(this, type, listener, options)
    const { once, signal } = typeof options === 'object' ? options : {}
    if (once || signal?.aborted) return
    listeners.set(key, { target: this, listener })
    if (signal) addEventListener.call(signal, 'abort', () => listeners.delete(key))
  }
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    removeEventListener.call(this, type, listener, options)
    if (listener !== null && isCounted(this)) listeners.delete(keyOf(this, type, listener, options))
  }
  const count = (): Counts => ({
    sockets: sockets.size,
    tabChannels: tabChannels.size,
    intervals: intervals.size,
    timeouts: timeouts.size,
    listeners: listeners.size,
  })
  Object.assign(window, { countResources: count })
}
