/**
 * Runs in every measured page before anything of its own. It times the DOM when it changes (MutationObserver) and not
 * when it is painted, because the frames of tabs that are not in front lag. Marks are kept until the number is on
 * screen, so that telling them delays nothing that is timed. Their form is in `marks.ts`.
 */
if (window === window.top) {
  let marks = []
  let shown = Number.NaN

  window.benchNow = () => performance.timeOrigin + performance.now()
  window.benchMark = (step, balance) => {
    if (!Number.isNaN(balance)) marks.push({ step, balance, atMs: window.benchNow() })
  }

  window.WebSocket = class extends WebSocket {
    constructor(...parameters) {
      super(...parameters)
      // The first listener, and so before the page's.
      this.addEventListener('message', ({ data }) => {
        const text = typeof data === 'string' ? data : new TextDecoder().decode(data)
        window.benchMark('frame', Number(/"balance":\s*(\d+)/.exec(text)?.[1]))
      })
    }
  }

  const look = () => {
    const element = document.querySelector('[data-balance]')
    const balance = Number.parseInt(element?.getAttribute('data-balance') || element?.textContent, 10)
    if (Number.isNaN(balance) || balance === shown) return
    shown = balance
    window.benchMark('dom', balance)
    void window.benchShown(marks)
    marks = []
  }
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-balance'],
  })
}
