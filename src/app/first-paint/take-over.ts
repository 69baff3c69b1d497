const controlsOf = (element: Element | null) => [
  ...(element?.querySelectorAll<HTMLElement>('a, button, select, summary') ?? []),
]

/** @returns which of the controls has the focus, -1 if none; the app's page has the same ones. */
function placeOfFocus(painted: Element | null): number {
  return controlsOf(painted).findIndex((control) => control === document.activeElement)
}

/**
 * Lets the app take the place of the landing page that is in the document (see vite.first-paint.ts). It renders out of
 * sight, with placeholders while its code and its session are on their way, and is shown in one go when its first page,
 * whichever it is, has its heading.
 */
export function takeOverFirstPaint(root: HTMLElement): void {
  const page = document.documentElement
  const painted = document.getElementById('first-paint')
  if (page.dataset.firstPaint === undefined) {
    painted?.remove()
    return
  }
  // Whoever reads on meanwhile stays where they are: the router scrolls to the top when it begins.
  let top = window.scrollY
  const noteTop = () => {
    top = window.scrollY
  }
  window.addEventListener('scroll', noteTop)
  // Its callback comes before the next paint, and before the event of a scroll by script.
  const observer = new MutationObserver(() => {
    if (root.querySelector('h1') !== null) {
      const focused = placeOfFocus(painted)
      painted?.remove()
      delete page.dataset.firstPaint
      controlsOf(root)[focused]?.focus({ preventScroll: true })
      observer.disconnect()
      window.removeEventListener('scroll', noteTop)
    }
    window.scrollTo({ top, behavior: 'instant' })
  })
  observer.observe(root, { childList: true, subtree: true })
}
