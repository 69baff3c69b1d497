import { create } from 'zustand'
import { recipeKeys } from '@/features/recipes/public'
import { describeError, toAppError } from '@/lib/errors'
import { createRequestId } from '@/lib/ids'
import { createLogger } from '@/lib/log'
import { queryClient } from '@/lib/query-client'
import { supabase } from '@/lib/supabase'
import { toast } from '@/lib/toast'
import { bookRecipeTexts } from '@/texts/en/recipe-book/recipe'

const log = createLogger('recipe-book')

/** How long a deletion can be taken back. Only then is it real: what is deleted in the database is gone. */
export const UNDO_MS = 7_000

/** So many ids fit an address. */
const IDS_PER_REQUEST = 100

/** Recipes that are taken out of sight together, and come back together. */
interface Deletion {
  userId: string
  recipeIds: readonly string[]
  timer: ReturnType<typeof setTimeout>
}

/** Recipes that are out of sight and not deleted yet. */
const useDeletionStore = create<{ hiddenIds: ReadonlySet<string> }>(() => ({ hiddenIds: new Set() }))
/** By the id of their toast. */
const waiting = new Map<string, Deletion>()

export function useHiddenRecipeIds(): ReadonlySet<string> {
  return useDeletionStore((state) => state.hiddenIds)
}

function setHidden(recipeIds: readonly string[], isHidden: boolean): void {
  useDeletionStore.setState(({ hiddenIds }) => {
    const now = new Set(hiddenIds)
    for (const id of recipeIds) {
      if (isHidden) now.add(id)
      else now.delete(id)
    }
    return { hiddenIds: now }
  })
}

export function deleteRecipe({ userId, recipeId, title }: { userId: string; recipeId: string; title: string }): void {
  deleteRecipes({ userId, recipeIds: [recipeId], title })
}

interface DeleteRecipes {
  userId: string
  recipeIds: readonly string[]
  /** Of a recipe that is deleted alone. */
  title?: string
}

/** Takes recipes out of sight, offers to undo it, and deletes them when nobody did. Also works after leaving the page. */
export function deleteRecipes({ userId, recipeIds: asked, title }: DeleteRecipes): void {
  const { hiddenIds } = useDeletionStore.getState()
  const recipeIds = asked.filter((id) => !hiddenIds.has(id))
  if (recipeIds.length === 0) return
  const toastId = `delete-${createRequestId()}`
  const { deletion } = bookRecipeTexts()
  setHidden(recipeIds, true)
  waiting.set(toastId, { userId, recipeIds, timer: setTimeout(() => void deleteNow(toastId), UNDO_MS) })
  toast.message(deletion.deleted(recipeIds.length), {
    id: toastId,
    ...(title === undefined ? {} : { description: title }),
    durationMs: UNDO_MS,
    action: { label: deletion.undo, onClick: () => undoDelete(toastId) },
  })
}

function take(toastId: string): Deletion | undefined {
  const deletion = waiting.get(toastId)
  clearTimeout(deletion?.timer)
  waiting.delete(toastId)
  return deletion
}

function undoDelete(toastId: string): void {
  const deletion = take(toastId)
  if (deletion) setHidden(deletion.recipeIds, false)
}

async function deleteNow(toastId: string): Promise<void> {
  const deletion = take(toastId)
  if (!deletion) return
  const { userId, recipeIds } = deletion
  // A toast waits while the pointer is on it; its Undo would come too late from here on.
  toast.dismiss(toastId)
  // All at once: a page that is being closed sends what it can.
  const portions = Array.from({ length: Math.ceil(recipeIds.length / IDS_PER_REQUEST) }, (_, index) =>
    recipeIds.slice(index * IDS_PER_REQUEST, (index + 1) * IDS_PER_REQUEST),
  )
  const answers = await Promise.all(portions.map((ids) => supabase.from('recipes').delete().in('id', ids)))
  const failed = portions.flatMap((ids, index) => (answers[index]?.error ? ids : []))
  const error = answers.find((answer) => answer.error)?.error
  if (error) {
    log.error('recipes could not be deleted', error)
    const texts = bookRecipeTexts().deletion
    toast.error(texts.failed(failed.length), {
      description: texts.failedText(describeError(toAppError(error)).title, failed.length),
    })
  }
  setHidden(failed, false)
  const deleted = recipeIds.filter((id) => !failed.includes(id))
  if (deleted.length === 0) return
  for (const id of deleted) queryClient.removeQueries({ queryKey: recipeKeys.detail(userId, id) })
  // The ids stay hidden until the lists have been read again, so that they do not flash back.
  await queryClient.invalidateQueries({ queryKey: recipeKeys.lists(userId) })
  setHidden(deleted, false)
}

// Whoever deletes and closes the tab means it: what waits is sent on the way out, as well as that can be done.
if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => {
    for (const toastId of waiting.keys()) void deleteNow(toastId)
  })
}
