/** A kitchen timer as plain data, so that it survives a reload: it knows when it ends, not how often it has ticked. */
import { isInteger, isNumber, isString, nullable, shape } from '@/lib/shape'

export interface Timer {
  id: string
  recipeId: string
  recipeTitle: string
  /** From 0. */
  step: number
  /** What it is for, in the words of the step. */
  sentence: string
  /** While it runs; null while it is paused. */
  endsAtMs: number | null
  /** What was left when it was paused. */
  leftMs: number
}

export const isTimer = shape<Timer>({
  id: isString,
  recipeId: isString,
  recipeTitle: isString,
  step: isInteger,
  sentence: isString,
  endsAtMs: nullable(isNumber),
  leftMs: isNumber,
})

export function startTimer(
  about: Pick<Timer, 'id' | 'recipeId' | 'recipeTitle' | 'step' | 'sentence'>,
  seconds: number,
  nowMs: number,
): Timer {
  return { ...about, endsAtMs: nowMs + seconds * 1000, leftMs: seconds * 1000 }
}

/** Below zero since it rang. */
export function remainingMs({ endsAtMs, leftMs }: Timer, nowMs: number): number {
  return endsAtMs === null ? leftMs : endsAtMs - nowMs
}

export function isRinging(timer: Timer, nowMs: number): boolean {
  return timer.endsAtMs !== null && remainingMs(timer, nowMs) <= 0
}

export function pauseTimer(timer: Timer, nowMs: number): Timer {
  return { ...timer, leftMs: Math.max(0, remainingMs(timer, nowMs)), endsAtMs: null }
}

export function resumeTimer(timer: Timer, nowMs: number): Timer {
  return timer.endsAtMs === null ? { ...timer, endsAtMs: nowMs + timer.leftMs } : timer
}

/** One that has rung goes on for as long from now. */
export function extendTimer(timer: Timer, ms: number, nowMs: number): Timer {
  if (timer.endsAtMs === null) return { ...timer, leftMs: timer.leftMs + ms }
  return { ...timer, endsAtMs: Math.max(timer.endsAtMs, nowMs) + ms }
}

/** "12:05", "1:30:00"; to the nearest second, so that a timer of a minute begins at 1:00. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const pad = (value: number) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
}
