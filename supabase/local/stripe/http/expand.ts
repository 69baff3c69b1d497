/** `expand[]`: puts the object where its id stood. */
import { refused } from './errors.ts'

/** Stripe's own bound. */
const MAX_DEPTH = 4

type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

export interface Resolver {
  /** The object with this id, whatever its kind. */
  byId(id: string): object | undefined
  /** A part that is left out unless asked for, such as a session's `line_items`. */
  hidden(owner: Json, name: string): object | undefined
}

/**
 * @param paths as sent: `customer`, `payment_intent.latest_charge`, `data.payment_intent` for lists.
 * @returns a copy; the stored object stays as it is.
 */
export function expandPaths<T extends object>(object: T, paths: string[], resolver: Resolver): T {
  let result: Json = { ...(object as Json) }
  for (const path of paths) {
    const steps = path.split('.')
    const depth = steps.filter((step) => step !== 'data').length
    if (depth > MAX_DEPTH)
      throw refused(`You cannot expand more than ${MAX_DEPTH} levels of a property.`, undefined, 'expand')
    result = expandStep(result, steps, path, resolver)
  }
  return result as T
}

function expandStep(object: Json, steps: string[], path: string, resolver: Resolver): Json {
  const [name, ...rest] = steps
  if (name === undefined) return object
  const inner = expandProperty(object, name, path, resolver)
  if (inner === null) return object
  const deepen = (value: unknown) => (isJson(value) ? expandStep(value, rest, path, resolver) : value)
  return { ...object, [name]: Array.isArray(inner) ? inner.map(deepen) : deepen(inner) }
}

function expandProperty(object: Json, name: string, path: string, resolver: Resolver): unknown {
  const value = object[name]
  if (value === null) return null
  if (isJson(value)) return value
  const found = typeof value === 'string' && name !== 'id' ? resolver.byId(value) : resolver.hidden(object, name)
  if (found) return found
  const message = `This property cannot be expanded (${path}). You may want to try expanding without it.`
  throw refused(message, undefined, 'expand')
}
