/** A cook's timers: kept in this browser, so that they go on while the page is reloaded. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { createRequestId } from '@/lib/ids'
import { arrayOf, shape } from '@/lib/shape'
import { isTimer, startTimer, type Timer } from '../model/timer'

interface TimerState {
  timers: readonly Timer[]
}

const isTimerState = shape<TimerState>({ timers: arrayOf(isTimer) })

export const useTimerStore = create<TimerState>()(
  persist<TimerState>(() => ({ timers: [] }), {
    name: 'healthy-meals:timers',
    version: 1,
    // See the places.
    merge: (stored, current) => (isTimerState(stored) ? { timers: stored.timers } : current),
  }),
)

export function beginTimer(about: Omit<Timer, 'id' | 'endsAtMs' | 'leftMs'>, seconds: number): void {
  const timer = startTimer({ id: createRequestId(), ...about }, seconds, Date.now())
  useTimerStore.setState(({ timers }) => ({ timers: [...timers, timer] }))
}

export function changeTimer(id: string, change: (timer: Timer) => Timer): void {
  useTimerStore.setState(({ timers }) => ({
    timers: timers.map((timer) => (timer.id === id ? change(timer) : timer)),
  }))
}

export function removeTimer(id: string): void {
  useTimerStore.setState(({ timers }) => ({ timers: timers.filter((timer) => timer.id !== id) }))
}
