/** What may be sent again, and whether it is paid for then. */
import type { GenerateRecipeRequest } from '@contract/recipe'
import type { Generation, GenerationError } from './generation'

/** What is paid for: the name of its price. */
export function featureOf(request: Pick<GenerateRecipeRequest, 'variantOf'>): 'recipe' | 'variant' {
  return request.variantOf === undefined ? 'recipe' : 'variant'
}

const REFUSALS: ReadonlySet<GenerationError['code']> = new Set([
  'invalid_request',
  'unauthorized',
  'insufficient_tokens',
  'forbidden',
  'not_found',
  'conflict',
  'rate_limited',
])

/**
 * Whether the server surely let go of the tokens. If so, another try is a new request; if not, the same `requestId`
 * must be sent again: it joins the running generation or gets the finished recipe, and never pays twice.
 *
 * @param isFromStream whether the function itself said it, in an `error` event. A 502 without a stream may come from a
 * gateway that lost patience while the function went on.
 */
export function isSurelyReleased(code: GenerationError['code'], isFromStream: boolean): boolean {
  return REFUSALS.has(code) || (code === 'provider_unavailable' && isFromStream)
}

/**
 * @returns the id of the last request if nobody knows how it ended and it asked for the very same: sent again, it joins
 * or is answered instead of being paid a second time.
 */
export function reusableId(last: Generation, wishes: GenerateRecipeRequest): string | undefined {
  const isOpen =
    (last.status === 'failed' && !last.error.isReleased) ||
    (last.status === 'cancelled' && last.isCharged === undefined)
  if (!isOpen) return undefined
  const { requestId, ...before } = last.request
  const { requestId: _unused, ...now } = wishes
  return canonical(before) === canonical(now) ? requestId : undefined
}

/** Without the order of its names; what is undefined is left out, as on the wire. */
function canonical(wishes: object): string {
  return JSON.stringify(
    Object.entries(wishes)
      .sort(([one], [two]) => (one < two ? -1 : 1))
      .filter(([, value]) => value !== undefined),
  )
}
