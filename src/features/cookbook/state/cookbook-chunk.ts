/** The cookbook itself, loaded when somebody first opens one: the Recipe Book's first screen needs none of it. */
import { create } from 'zustand'
import { toast } from '@/lib/toast'
import { cookbookNoteTexts } from '@/texts/en/cookbook/note'
import { forgetOrder, type CookbookOrder } from './kept-order'

const load = () => import('../opened-cookbook')

type CookbookChunk = Awaited<ReturnType<typeof load>>

export const useCookbookChunk = create<{ chunk: CookbookChunk | undefined }>(() => ({ chunk: undefined }))

/** Where it cannot be loaded (no network) that is said, and the next press tries again. */
async function withCookbook(act: (chunk: CookbookChunk) => void): Promise<void> {
  try {
    const chunk = await load()
    act(chunk)
    useCookbookChunk.setState({ chunk })
  } catch {
    const { notOpened, notOpenedNext } = cookbookNoteTexts()
    toast.error(notOpened, { id: 'cookbook', description: notOpenedNext })
  }
}

/** Opens the dialog for these recipes, in this order. */
export function openCookbook(userId: string, recipeIds: readonly string[]): void {
  void withCookbook((chunk) => chunk.openCookbook(userId, recipeIds))
}

/** Opens the dialog for a cookbook that was begun before a reload. */
export function reopenCookbook(order: CookbookOrder): void {
  void withCookbook((chunk) => chunk.reopenCookbook(order))
}

/** Lets go of a cookbook that was kept. What was never loaded knows of none. */
export function dismissCookbook(): void {
  forgetOrder()
  useCookbookChunk.getState().chunk?.dismissCookbook()
}
