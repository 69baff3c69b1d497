import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom'
import { MAIN_ID } from '@/components/skip-link'

const GIVE_UP_MS = 2_000

/**
 * After a navigation, focus goes to the new page's heading, so that screen readers announce it and Tab
 * starts there. The heading may come a little later than the address, hence the short wait; one that only says that
 * something is loading is about to go.
 */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation()
  const navigationType = useNavigationType()
  const previousPathname = useRef(pathname)

  useEffect(() => {
    if (previousPathname.current === pathname) return
    previousPathname.current = pathname
    // Back and forward restore the scroll position, which the focus must not move.
    const preventScroll = navigationType === NavigationType.Pop
    const startedMs = performance.now()
    let frame = 0
    const tryFocus = () => {
      const main = document.getElementById(MAIN_ID)
      const active = document.activeElement
      // Somebody is already typing there, or a dialog is open.
      if (active !== null && active !== document.body && main?.contains(active) === true) return
      const heading = main?.querySelector<HTMLElement>('h1:not([aria-busy="true"] *)')
      if (heading) {
        if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
        heading.focus({ preventScroll })
      } else if (performance.now() - startedMs < GIVE_UP_MS) {
        frame = requestAnimationFrame(tryFocus)
      } else {
        main?.focus({ preventScroll })
      }
    }
    frame = requestAnimationFrame(tryFocus)
    return () => cancelAnimationFrame(frame)
  }, [pathname, navigationType])
}
