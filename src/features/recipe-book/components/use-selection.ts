import { useCallback, useEffect, useState } from 'react'
import { allOf, NOTHING_SELECTED, toggled, toggledUpTo } from '../model/selection'

/** Choosing several recipes: off until asked for, and left with Escape. */
export function useSelection() {
  const [isSelecting, setIsSelecting] = useState(false)
  const [selection, setSelection] = useState(NOTHING_SELECTED)

  const stop = useCallback(() => {
    setIsSelecting(false)
    setSelection(NOTHING_SELECTED)
  }, [])

  /** @param order the ids as they are shown, when everything from the last click on is meant. */
  const toggle = useCallback(
    (id: string, order?: readonly string[]) =>
      setSelection((before) => (order ? toggledUpTo(before, id, order) : toggled(before, id))),
    [],
  )

  useEffect(() => {
    if (!isSelecting) return
    const handleKeyDown = (event: KeyboardEvent) => {
      // A menu or dialog that is open takes the key for itself.
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('[role=menu],[role=dialog]')) {
        stop()
      }
    }
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [isSelecting, stop])

  return {
    isSelecting,
    ids: selection.ids,
    start: () => setIsSelecting(true),
    stop,
    toggle,
    choose: (ids: readonly string[]) => setSelection(allOf(ids)),
  }
}
