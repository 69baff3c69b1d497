/** Where somebody is in a recipe: kept in this browser, so that a reload or a day changes nothing. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { arrayOf, isInteger, isString, shape } from '@/lib/shape'

interface PlaceState {
  /** The step that a recipe was left at, from 0, the latest last. */
  places: readonly { recipeId: string; step: number }[]
}

const MAX_PLACES = 50

const isPlaceState = shape<PlaceState>({
  places: arrayOf(shape<PlaceState['places'][number]>({ recipeId: isString, step: isInteger })),
})

export const usePlaceStore = create<PlaceState>()(
  persist<PlaceState>(() => ({ places: [] }), {
    name: 'healthy-meals:cooking',
    version: 1,
    // What is stored may come from an older version or another hand: what does not fit is left out.
    merge: (stored, current) => (isPlaceState(stored) ? { places: stored.places } : current),
  }),
)

export function usePlace(recipeId: string): number {
  return usePlaceStore(({ places }) => places.find((place) => place.recipeId === recipeId)?.step ?? 0)
}

export function rememberPlace(recipeId: string, step: number): void {
  usePlaceStore.setState(({ places }) => ({
    places: [...places.filter((place) => place.recipeId !== recipeId), { recipeId, step }].slice(-MAX_PLACES),
  }))
}

/** The dish is done: the next time begins at the beginning. */
export function forgetPlace(recipeId: string): void {
  usePlaceStore.setState(({ places }) => ({ places: places.filter((place) => place.recipeId !== recipeId) }))
}
