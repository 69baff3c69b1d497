import { useEffect, type RefObject } from 'react'

/** What had the focus is gone; whoever works with the keyboard goes on here. */
export function useFocusOnMount(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => ref.current?.focus(), [ref])
}
