/** Which recipes are chosen while several are: what a click, a click with Shift and "all" do. */
export interface Selection {
  ids: ReadonlySet<string>
  /** The one that was clicked last: Shift chooses everything from here on. */
  anchorId: string | null
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchorId: null }

export function toggled({ ids }: Selection, id: string): Selection {
  const now = new Set(ids)
  if (!now.delete(id)) now.add(id)
  return { ids: now, anchorId: id }
}

/**
 * Does to everything between the last click and this one what this one does by itself.
 * @param order the ids as they are shown
 */
export function toggledUpTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchorId === null ? -1 : order.indexOf(selection.anchorId)
  const to = order.indexOf(id)
  if (from === -1 || to === -1) return toggled(selection, id)
  const isChoosing = !selection.ids.has(id)
  const ids = new Set(selection.ids)
  for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (isChoosing) ids.add(between)
    else ids.delete(between)
  }
  return { ids, anchorId: id }
}

export function allOf(ids: readonly string[]): Selection {
  return { ids: new Set(ids), anchorId: null }
}
