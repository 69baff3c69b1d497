/**
 * A headless browser shows all of its tabs; here a tab is hidden when it is told so, and waits of a minute and more
 * pass a hundred times as fast, so that five minutes of being hidden are three seconds.
 */
{
  let isHidden = false
  Object.defineProperty(document, 'hidden', { get: () => isHidden })
  Object.defineProperty(document, 'visibilityState', { get: () => (isHidden ? 'hidden' : 'visible') })
  window.benchHide = () => {
    isHidden = true
    document.dispatchEvent(new Event('visibilitychange'))
  }

  const { setTimeout } = window
  window.setTimeout = (callback, ms, ...rest) => setTimeout(callback, ms >= 60_000 ? ms / 100 : ms, ...rest)
}
