import { useSyncExternalStore } from 'react'
import { MAIN_ID } from '@/components/skip-link'

const never = () => () => undefined

/**
 * The page's main landmark, for what floats above it. Looked up again after each commit: while a layout is
 * mounted, the one of the layout before is still there, and what is put into it would never be seen.
 */
export function useMainElement(): HTMLElement | null {
  return useSyncExternalStore(never, () => document.getElementById(MAIN_ID))
}
