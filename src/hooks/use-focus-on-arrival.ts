import { useEffect, type RefObject } from 'react'

/**
 * Gives the focus to what has just come up on the page, for those who hear the page. Whoever is in a menu, a dialog or
 * the header meanwhile is left there.
 */
export function useFocusOnArrival(ref: RefObject<HTMLElement | null>, { preventScroll }: FocusOptions = {}): void {
  useEffect(() => {
    const { activeElement, body } = document
    const isElsewhere = activeElement !== null && activeElement !== body && activeElement.closest('main') === null
    if (!isElsewhere) ref.current?.focus({ preventScroll })
  }, [preventScroll, ref])
}
