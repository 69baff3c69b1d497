/** The Stripe client, and its faults in our words. */
import Stripe from 'stripe'
import type { Env } from './env.ts'
import { AppError } from './errors.ts'

/** Two attempts end before the app gives up on us (20 s), so that it hears what is wrong. */
const TIMEOUT_MS = 8_000
const MAX_RETRIES = 1

/** @param fetcher only tests give another one. */
export function createStripe(env: Env['stripe'], fetcher?: typeof fetch): Stripe {
  return new Stripe(env.secretKey, {
    maxNetworkRetries: MAX_RETRIES,
    timeout: TIMEOUT_MS,
    telemetry: false,
    httpClient: Stripe.createFetchHttpClient(fetcher),
    ...(env.apiBase && {
      host: env.apiBase.hostname,
      port: env.apiBase.port || (env.apiBase.protocol === 'http:' ? '80' : '443'),
      protocol: env.apiBase.protocol === 'http:' ? 'http' : 'https',
    }),
  })
}

/**
 * Awaits one call to Stripe.
 * @throws {AppError} `provider_unavailable` when Stripe cannot be reached, fails, is too busy, or does not
 *   accept our key; every other refusal is a fault in what we asked and stays as it is.
 */
export async function askStripe<Answer extends { object: string }>(
  object: Answer['object'],
  call: Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await call
    // The SDK takes any JSON without an `error` for success, an overloaded proxy's 503 included.
    if (answer?.object === object) return answer
    throw new AppError('provider_unavailable', UNAVAILABLE, undefined, {
      cause: new Error(`Stripe answered no ${object}`),
    })
  } catch (thrown) {
    if (isUnavailable(thrown)) throw new AppError('provider_unavailable', UNAVAILABLE, undefined, { cause: thrown })
    throw thrown
  }
}

/** Every item of one of Stripe's lists, page after page. @throws as `askStripe` */
export async function* listStripe<Item>(list: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* list
  } catch (thrown) {
    if (isUnavailable(thrown)) throw new AppError('provider_unavailable', UNAVAILABLE, undefined, { cause: thrown })
    throw thrown
  }
}

/**
 * Creates something under an idempotency key, so that a retry of any kind finds what an earlier one made.
 * Stripe remembers a 500 under its key too and would answer it for a day; then a second key is used. What the first
 * attempt may have made has been shown to nobody.
 * @param create must pass on the key that it is given
 */
export async function createOnce<Answer>(
  key: string,
  create: (idempotencyKey: string) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await create(key)
  } catch (thrown) {
    const cause = thrown instanceof AppError ? thrown.cause : thrown
    if (!(cause instanceof Stripe.errors.StripeAPIError) || cause.statusCode !== 500) throw thrown
    return await create(`${key}:again`)
  }
}

const UNAVAILABLE =
  'The payment service cannot be reached right now. Nothing was charged by this attempt; please try again.'

function isUnavailable(error: unknown): boolean {
  const { errors } = Stripe
  return (
    error instanceof errors.StripeConnectionError ||
    error instanceof errors.StripeAPIError ||
    error instanceof errors.StripeRateLimitError ||
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  )
}

/** True if Stripe says that what we named does not exist (in this account and mode). */
export function isMissing(error: unknown, param?: string): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    error.code === 'resource_missing' &&
    (param === undefined || error.param === param)
  )
}

/** @returns null for what Stripe does not have: it is gone, or another account's or mode's. */
export async function unlessMissing<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call
  } catch (thrown) {
    if (isMissing(thrown)) return null
    throw thrown
  }
}

/** Stripe gives a related object as its id, or whole where it was expanded. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}

/** @returns the related object where it was asked for with `expand`, else undefined. */
export function expanded<Related extends { id: string }>(
  reference: string | Related | null | undefined,
): Related | undefined {
  return typeof reference === 'object' ? (reference ?? undefined) : undefined
}
