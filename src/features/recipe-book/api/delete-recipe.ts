import { create } from 'zustand'
import { recipeKeys } from '@/features/recipes/public'
import { describeError, toAppError } from '@/lib/errors'
import { createLogger } from '@/lib/log'
import { queryClient } from '@/lib/query-client'
import { supabase } from '@/lib/supabase'
import { toast } from '@/lib/toast'

const log = createLogger('recipe-book')

/** How long a deletion can be taken back. Only then is it real: what is deleted in the database is gone. */
export const UNDO_MS = 7_000

/** Recipes that are out of sight and not deleted yet. */
const useDeletionStore = create<{ hiddenIds: ReadonlySet<string> }>(() => ({ hiddenIds: new Set() }))
const timers = new Map<string, { timer: ReturnType<typeof setTimeout>; userId: string }>()

const toastIdOf = (recipeId: string) => `delete-${recipeId}`

export function useHiddenRecipeIds(): ReadonlySet<string> {
  return useDeletionStore((state) => state.hiddenIds)
}

function hide(recipeId: string, isHidden: boolean): void {
  useDeletionStore.setState(({ hiddenIds }) => {
    const now = new Set(hiddenIds)
    if (isHidden) now.add(recipeId)
    else now.delete(recipeId)
    return { hiddenIds: now }
  })
}

/** Takes a recipe out of sight, offers to undo it, and deletes it when nobody did. Also works after leaving the page. */
export function deleteRecipe({ userId, recipeId, title }: { userId: string; recipeId: string; title: string }): void {
  if (timers.has(recipeId)) return
  hide(recipeId, true)
  timers.set(recipeId, { userId, timer: setTimeout(() => void deleteNow(recipeId), UNDO_MS) })
  toast.message('Recipe deleted', {
    id: toastIdOf(recipeId),
    description: title,
    durationMs: UNDO_MS,
    action: { label: 'Undo', onClick: () => undoDelete(recipeId) },
  })
}

function undoDelete(recipeId: string): void {
  const waiting = timers.get(recipeId)
  if (!waiting) return
  clearTimeout(waiting.timer)
  timers.delete(recipeId)
  hide(recipeId, false)
}

async function deleteNow(recipeId: string): Promise<void> {
  const waiting = timers.get(recipeId)
  if (!waiting) return
  clearTimeout(waiting.timer)
  timers.delete(recipeId)
  // A toast waits while the pointer is on it; its Undo would come too late from here on.
  toast.dismiss(toastIdOf(recipeId))
  const { error } = await supabase.from('recipes').delete().eq('id', recipeId)
  if (error) {
    log.error('a recipe could not be deleted', error)
    hide(recipeId, false)
    toast.error('The recipe could not be deleted', {
      description: `${describeError(toAppError(error)).title}. It is back in the list.`,
    })
    return
  }
  queryClient.removeQueries({ queryKey: recipeKeys.detail(waiting.userId, recipeId) })
  // The id stays hidden until the lists have been read again, so that it does not flash back.
  await queryClient.invalidateQueries({ queryKey: recipeKeys.lists(waiting.userId) })
  hide(recipeId, false)
}

// Whoever deletes and closes the tab means it: what waits is sent on the way out, as well as that can be done.
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => {
    for (const recipeId of timers.keys()) void deleteNow(recipeId)
  })
}
