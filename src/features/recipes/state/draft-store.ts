import * as z from 'zod/mini'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { cookDraftSchema, EMPTY_DRAFT, type CookDraft } from '../model/cook-draft'
import { toAllergyIds } from '../model/wish-names'

interface DraftState {
  draft: CookDraft
  /** Whose draft it is; null while it was written by somebody not signed in yet. */
  ownerId: string | null
}

const storedSchema = z.object({ draft: cookDraftSchema, ownerId: z.nullable(z.string()) })

/** The form's content, kept in this browser so that it survives a reload, signing in and paying. */
export const useDraftStore = create<DraftState>()(
  persist<DraftState>(() => ({ draft: EMPTY_DRAFT, ownerId: null }), {
    name: 'healthy-meals:cook-draft',
    version: 1,
    // What is stored may come from an older version or another hand: what does not fit is left out.
    merge: (stored, current) => {
      const parsed = storedSchema.safeParse(stored)
      if (!parsed.success) return current
      const { draft, ownerId } = parsed.data
      return { draft: { ...draft, allergies: toAllergyIds(draft.allergies) }, ownerId }
    },
  }),
)

export function changeDraft(change: Partial<CookDraft>): void {
  useDraftStore.setState(({ draft }) => ({ draft: { ...draft, ...change } }))
}

export function clearDraft(): void {
  // What one cannot eat and how many sit at the table stays true for the next recipe.
  useDraftStore.setState(({ draft }) => ({
    draft: { ...EMPTY_DRAFT, diet: draft.diet, allergies: draft.allergies, servings: draft.servings },
  }))
}

/** Hands a draft without an owner to the person who signed in; somebody else's is not shown to them. */
export function claimDraft(userId: string): void {
  useDraftStore.setState(({ draft, ownerId }) =>
    ownerId === null || ownerId === userId ? { draft, ownerId: userId } : { draft: EMPTY_DRAFT, ownerId: userId },
  )
}
