/**
 * What this browser keeps of the person who is signed in, for when there is no network yet. One person's at a time:
 * it is never read for somebody else, and goes when they leave (see session.ts).
 */
import { parseStored, shape, type Guard } from './shape'

const PREFIX = 'healthy-meals:person:'

/** @param name of the thing, such as `preferences`. */
export function readForPerson<T>(userId: string, name: string, isValue: Guard<T>): T | undefined {
  try {
    const isTheirs = (value: unknown): value is string => value === userId
    const isKept = shape<{ userId: string; value: T }>({ userId: isTheirs, value: isValue })
    return parseStored(localStorage.getItem(PREFIX + name), isKept)?.value
  } catch {
    return undefined // Storage is refused in some private modes.
  }
}

export function keepForPerson(userId: string, name: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ userId, value }))
  } catch {
    // See above.
  }
}

export function forgetPerson(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // See above.
  }
}
