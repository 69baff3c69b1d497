/** Which handler answers which address. */
import type { Account } from '../account.ts'
import { ApiError } from './errors.ts'
import type { Params } from './params.ts'

export interface Call {
  account: Account
  params: Params
  /** What stood in the address where the pattern has `:name`. */
  at: (name: string) => string
}

export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** `/v1/customers/:id`. */
  pattern: string
  /** Runs in one turn, so that no two requests ever see each other half done. */
  handle: (call: Call) => object
}

interface Match {
  route: Route
  at: (name: string) => string
}

function matchPattern(pattern: string, path: string): Map<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const values = new Map<string, string>()
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) {
      if (value === '') return null
      values.set(part.slice(1), value)
    } else if (part !== value) return null
  }
  return values
}

/** @throws {ApiError} 404 in Stripe's words. */
export function findRoute(routes: readonly Route[], method: string, path: string): Match {
  for (const route of routes) {
    const values = route.method === method ? matchPattern(route.pattern, path) : null
    if (values) return { route, at: (name) => values.get(name) ?? '' }
  }
  throw new ApiError(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or the local simulator's list of resources.`,
  })
}
