/**
 * Guards for what comes out of storage or from other tabs. The contract with the server has zod; these few are here
 * because the first screen needs them, and zod would be a twentieth of what it loads.
 */
export type Guard<T> = (value: unknown) => value is T
export type Guarded<G> = G extends Guard<infer T> ? T : never

export const isString: Guard<string> = (value) => typeof value === 'string'
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value)
export const isInteger: Guard<number> = (value): value is number => Number.isSafeInteger(value)

export function nullable<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value)
}

export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value)
}

export function arrayOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(guard)
}

export function oneOf<const T extends string>(...choices: T[]): Guard<T> {
  return (value): value is T => (choices as unknown[]).includes(value)
}

/** An object with these properties; what else it has does not matter. */
export function shape<T extends object>(guards: { [Key in keyof T]-?: Guard<T[Key]> }): Guard<T> {
  const entries = Object.entries<Guard<unknown>>(guards)
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    entries.every(([key, guard]) => guard((value as Record<string, unknown>)[key]))
}

/** @returns what a text from storage says, or undefined when there is none, or none of this form. */
export function parseStored<T>(text: string | null, guard: Guard<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return guard(value) ? value : undefined
  } catch {
    return undefined
  }
}
