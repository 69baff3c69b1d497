/** Where somebody is in a recipe, and their timers: kept in this browser, so that a reload or a day changes nothing. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { createRequestId } from '@/lib/ids'
import { arrayOf, isInteger, isString, shape } from '@/lib/shape'
import { isTimer, startTimer, type Timer } from '../model/timer'

interface CookingState {
  /** The step that a recipe was left at, from 0, the latest last. */
  places: readonly { recipeId: string; step: number }[]
  timers: readonly Timer[]
}

const MAX_PLACES = 50

const isCookingState = shape<CookingState>({
  places: arrayOf(shape<CookingState['places'][number]>({ recipeId: isString, step: isInteger })),
  timers: arrayOf(isTimer),
})

export const useCookingStore = create<CookingState>()(
  persist<CookingState>(() => ({ places: [], timers: [] }), {
    name: 'healthy-meals:cooking',
    version: 1,
    // What is stored may come from an older version or another hand: what does not fit is left out.
    merge: (stored, current) => (isCookingState(stored) ? { ...current, ...stored } : current),
  }),
)

export function usePlace(recipeId: string): number {
  return useCookingStore(({ places }) => places.find((place) => place.recipeId === recipeId)?.step ?? 0)
}

export function rememberPlace(recipeId: string, step: number): void {
  useCookingStore.setState(({ places }) => ({
    places: [...places.filter((place) => place.recipeId !== recipeId), { recipeId, step }].slice(-MAX_PLACES),
  }))
}

/** The dish is done: the next time begins at the beginning. */
export function forgetPlace(recipeId: string): void {
  useCookingStore.setState(({ places }) => ({ places: places.filter((place) => place.recipeId !== recipeId) }))
}

export function beginTimer(about: Omit<Timer, 'id' | 'endsAtMs' | 'leftMs'>, seconds: number): void {
  const timer = startTimer({ id: createRequestId(), ...about }, seconds, Date.now())
  useCookingStore.setState(({ timers }) => ({ timers: [...timers, timer] }))
}

export function changeTimer(id: string, change: (timer: Timer) => Timer): void {
  useCookingStore.setState(({ timers }) => ({
    timers: timers.map((timer) => (timer.id === id ? change(timer) : timer)),
  }))
}

export function removeTimer(id: string): void {
  useCookingStore.setState(({ timers }) => ({ timers: timers.filter((timer) => timer.id !== id) }))
}
