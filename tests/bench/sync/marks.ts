/** What every measured page tells of itself; `pages/probe.js` is the page's side of it. */

/** When a balance came how far, ms since the epoch. */
export interface Mark {
  /** The socket's frame, the client library's callback, the cache, the text on screen. */
  step: 'frame' | 'callback' | 'cache' | 'dom'
  balance: number
  atMs: number
}

export interface Spent {
  balance: number
  /** When the last byte of the answer was there, before any script of the page could know; by the page's clock. */
  answeredAtMs: number
}

declare global {
  interface Window {
    /** Ms since the epoch by the page's clock, which ticks every 0.1 ms. */
    benchNow(): number
    /** Only in pages that are timed. */
    benchMark?(step: Mark['step'], balance: number): void
    benchSpend(): Promise<Spent>
    /** Hides the tab for good; in pages that `pages/visibility.js` runs in. */
    benchHide(): void
  }
}
