/** Answers `/v1/…` as api.stripe.com does: key, version, parameters, idempotency, the work, expand. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from '../account.ts'
import type { ApiFault } from '../faults/switchboard.ts'
import { routes } from '../resources/index.ts'
import { newId } from '../state/ids.ts'
import { API_VERSION } from '../version.ts'
import { checkKey } from './auth.ts'
import { ApiError, invalidRequest } from './errors.ts'
import { expandPaths } from './expand.ts'
import { fingerprint, parseForm, type FormObject } from './form.ts'
import { IdempotencyKeys, type KeyedRequest } from './idempotency.ts'
import { Params } from './params.ts'
import { resolverFor } from './resolver.ts'
import { findRoute } from './router.ts'

interface ApiRequest {
  method: string
  path: string
  /** Without the question mark. */
  query: string
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** `lost` breaks the connection instead of answering, `silent` keeps it open and says nothing. */
type ApiReply =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string }
  | { kind: 'lost' }
  | { kind: 'silent' }

const FAULTY = 'Sorry, there was a problem on our end. (A fault that was asked for on the control interface.)'
const faulty = (begun: boolean) => new ApiError(500, { type: 'api_error', message: FAULTY }, begun)
const RATE_LIMITED = new ApiError(429, {
  type: 'invalid_request_error',
  code: 'rate_limit',
  message: 'Too many requests hit the API too quickly. We recommend an exponential backoff of your requests.',
})

const textOf = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

function checkVersion(version: string | undefined): void {
  if (version === undefined || version === API_VERSION) return
  throw invalidRequest(`Invalid Stripe API version: ${version}. The local simulator speaks ${API_VERSION} only.`)
}

function readForm(text: string): FormObject {
  try {
    return parseForm(text)
  } catch (error) {
    throw invalidRequest(error instanceof Error ? error.message : 'Invalid request')
  }
}

export class Api {
  readonly #account: Account
  readonly #secretKey: string
  readonly #keys: IdempotencyKeys

  constructor(account: Account, secretKey: string) {
    this.#account = account
    this.#secretKey = secretKey
    this.#keys = new IdempotencyKeys(account.tables.replies)
  }

  async answer(request: ApiRequest): Promise<ApiReply> {
    const requestId = newId('request')
    const { switchboard } = this.#account
    if (switchboard.isOut) return { kind: 'lost' }
    const fault = switchboard.takeApiFault(request.method, request.path)
    if (fault?.kind === 'timeout') return { kind: 'silent' }
    try {
      if (fault?.kind === 'rate-limited') throw RATE_LIMITED
      if (fault?.kind === 'error') throw faulty(false)
      const reply = await this.#perform(request, requestId, fault)
      return fault?.kind === 'answer-lost' ? { kind: 'lost' } : reply
    } catch (error) {
      return this.#failure(error, requestId)
    }
  }

  async #perform(request: ApiRequest, requestId: string, fault: ApiFault | null): Promise<ApiReply> {
    checkKey(textOf(request.headers.authorization), this.#secretKey)
    checkVersion(textOf(request.headers['stripe-version']))
    const form = readForm(request.method === 'GET' ? request.query : request.body)
    const key = request.method === 'POST' ? textOf(request.headers['idempotency-key']) : undefined
    if (key === undefined) return this.#run(request, form, requestId, null, fault)

    const keyed: KeyedRequest = { key, method: request.method, path: request.path, fingerprint: fingerprint(form) }
    const remembered = this.#keys.begin(keyed)
    if (remembered) {
      const headers = {
        'idempotent-replayed': 'true',
        'original-request': remembered.requestId,
        'idempotency-key': key,
      }
      return this.#reply(remembered.status, remembered.body, remembered.requestId, headers)
    }
    try {
      const reply = await this.#run(request, form, requestId, key, fault)
      this.#keys.finish(keyed, this.#toRemember(reply, requestId))
      return reply
    } catch (error) {
      const isBegun = !(error instanceof ApiError) || error.begun
      this.#keys.finish(keyed, isBegun ? this.#toRemember(this.#failure(error, requestId), requestId) : null)
      throw error
    }
  }

  async #run(
    request: ApiRequest,
    form: FormObject,
    requestId: string,
    key: string | null,
    fault: ApiFault | null,
  ): Promise<ApiReply> {
    const { route, at } = findRoute(routes, request.method, request.path)
    if (fault?.kind === 'error-kept') throw faulty(true)
    const { expand, ...values } = form
    const paths = new Params(expand === undefined ? {} : { expand }).texts('expand') ?? []
    const account = this.#account
    const result = account.causedBy({ id: requestId, idempotency_key: key }, () =>
      route.handle({ account, params: new Params(values), at }),
    )
    const body = JSON.stringify(expandPaths(result, paths, resolverFor(account)), null, 2)
    if (fault?.kind === 'slow') await sleep(fault.delayMs, undefined, { ref: false })
    return this.#reply(200, body, requestId, key === null ? {} : { 'idempotency-key': key })
  }

  #failure(error: unknown, requestId: string): ApiReply {
    if (error instanceof ApiError) return this.#reply(error.status, JSON.stringify(error.toJson(), null, 2), requestId)
    this.#account.log(`bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    const bug = new ApiError(500, { type: 'api_error', message: 'The local simulator failed; its log says why.' })
    return this.#reply(500, JSON.stringify(bug.toJson(), null, 2), requestId)
  }

  #reply(status: number, body: string, requestId: string, more: Record<string, string> = {}): ApiReply {
    const headers = {
      'content-type': 'application/json',
      'request-id': requestId,
      'stripe-version': API_VERSION,
      'cache-control': 'no-cache, no-store',
      ...more,
    }
    return { kind: 'answer', status, headers, body }
  }

  #toRemember(reply: ApiReply, requestId: string) {
    if (reply.kind !== 'answer') return null
    return { status: reply.status, body: reply.body, requestId, createdAt: this.#account.clock.nowMs() }
  }
}
