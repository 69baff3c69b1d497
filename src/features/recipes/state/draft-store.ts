import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { isString, nullable, shape } from '@/lib/shape'
import { EMPTY_DRAFT, isKeptDraft, type KeptDraft } from '../model/cook-draft'
import { toAllergyIds } from '../model/wish-names'

interface DraftState {
  draft: KeptDraft
  /** Whose draft it is; null while it was written by somebody not signed in yet. */
  ownerId: string | null
}

const isDraftState = shape<DraftState>({ draft: isKeptDraft, ownerId: nullable(isString) })

/** Before there were profiles, no allergies meant that nobody had asked. */
function withoutEmptyWishes(stored: unknown): unknown {
  if (!isDraftState(stored)) return stored
  const { draft, ownerId } = stored
  const known = (wishes: string[] | null) => (wishes?.length ? wishes : null)
  return { draft: { ...draft, diet: known(draft.diet), allergies: known(draft.allergies) }, ownerId }
}

/** The form's content, kept in this browser so that it survives a reload, signing in and paying. */
export const useDraftStore = create<DraftState>()(
  persist<DraftState>(() => ({ draft: EMPTY_DRAFT, ownerId: null }), {
    name: 'healthy-meals:cook-draft',
    version: 2,
    migrate: (stored, version) => (version < 2 ? withoutEmptyWishes(stored) : stored) as DraftState,
    // What is stored may come from an older version or another hand: what does not fit is left out.
    merge: (stored, current) => {
      if (!isDraftState(stored)) return current
      const { draft, ownerId } = stored
      return { draft: { ...draft, allergies: draft.allergies && toAllergyIds(draft.allergies) }, ownerId }
    },
  }),
)

export function changeDraft(change: Partial<KeptDraft>): void {
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
