/**
 * What this browser keeps of the person who is signed in, for when there is no network yet. One person's at a time:
 * it is never read for somebody else, and goes when they leave (see session.ts).
 */
import * as z from 'zod/mini'

const PREFIX = 'healthy-meals:person:'

/** @param name of the thing, such as `preferences`. */
export function readForPerson<T>(userId: string, name: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    const kept = z.object({ userId: z.literal(userId), value: schema })
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null'))
    return parsed.success ? parsed.data.value : undefined
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
