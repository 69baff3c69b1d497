import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { toast } from '@/lib/toast'
import { shellTexts } from '@/texts/en/shell'
import { closePalette, openHelp, openPalette, usePalette } from '../model/palette-store'
import type { Shortcut } from '../model/shortcuts'
import { useShortcuts } from '../use-shortcuts'

export interface PaletteHostProps {
  /** Loads what `children` needs; called when somebody first asks for it. A function of a module's body. */
  load: () => Promise<unknown>
  /** Shortcuts that are not the palette's own. */
  onShortcut: (shortcut: Shortcut) => void
  /** The app's palette with its commands, lazy. */
  children: ReactNode
}

/** Listens for the shortcuts, and loads what they open with the first of them. Mounted once by the shell. */
export function PaletteHost({ load, onShortcut, children }: PaletteHostProps) {
  const { view } = usePalette()
  const isLoaded = useIsLoaded(load, view !== 'closed')
  useShortcuts((shortcut) => {
    if (shortcut === 'palette' || shortcut === 'search') openPalette()
    else if (shortcut === 'help') openHelp()
    else onShortcut(shortcut)
  })
  return isLoaded ? <Suspense fallback={null}>{children}</Suspense> : null
}

/**
 * Where it cannot be loaded (no network) that is said, and the page stays as it is: what is lazy would remember the
 * failure, and take the whole screen with it.
 */
function useIsLoaded(load: () => Promise<unknown>, isOpen: boolean): boolean {
  const [isLoaded, setIsLoaded] = useState(false)
  const isMissing = isOpen && !isLoaded
  useEffect(() => {
    if (!isMissing) return
    load().then(
      () => setIsLoaded(true),
      () => {
        closePalette()
        const { failed, failedNext } = shellTexts().palette
        toast.error(failed, { id: 'palette', description: failedNext })
      },
    )
  }, [isMissing, load])
  return isLoaded
}
