import { useEffect, useEffectEvent } from 'react'
import { IS_APPLE } from './model/platform'
import { shortcutOf, type Shortcut } from './model/shortcuts'
import { useSingleKeys } from './model/single-keys'

/** Whoever is in one of these types, or chooses by letters. */
const TYPING = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]'

const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(TYPING) !== null

/** Something over the page has the keyboard to itself. */
const isCovered = () =>
  document.querySelector('[role="dialog"]:not([data-slot="popover-content"]), [role="alertdialog"], [role="menu"]') !==
  null

/** Listens everywhere. @param onShortcut is told of each that may act now. */
export function useShortcuts(onShortcut: (shortcut: Shortcut) => void): void {
  const { isOn } = useSingleKeys()
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.isComposing || isCovered()) return
    const shortcut = shortcutOf(event, { isApple: IS_APPLE, hasSingleKeys: isOn && !isTyping(event.target) })
    if (shortcut === null) return
    // The browser's own find or address bar, and the sign itself in a field that opens.
    event.preventDefault()
    onShortcut(shortcut)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
