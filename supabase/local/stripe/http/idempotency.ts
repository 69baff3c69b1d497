/**
 * Idempotency keys: the first answer to a key is the answer to every later request with it. Also a
 * 500, once the work had begun; not a refusal of the parameters, nor a conflict.
 */
import type { ReplyRow } from '../state/rows.ts'
import type { Table } from '../state/table.ts'
import { ApiError, invalidRequest } from './errors.ts'

export interface KeyedRequest {
  key: string
  method: string
  path: string
  fingerprint: string
}

const MAX_KEY_LENGTH = 255

function misuse(message: string): ApiError {
  return new ApiError(400, { type: 'idempotency_error', message })
}

export class IdempotencyKeys {
  readonly #replies: Table<ReplyRow>
  readonly #inFlight = new Set<string>()

  constructor(replies: Table<ReplyRow>) {
    this.#replies = replies
  }

  /**
   * @returns the remembered answer, or null when the request may run; then `finish` must be called.
   * @throws {ApiError} `idempotency_error` for another request with the same key, 409 while the first still runs.
   */
  begin(request: KeyedRequest): ReplyRow | null {
    const { key } = request
    if (key.length > MAX_KEY_LENGTH) {
      throw invalidRequest(`Idempotency keys may have at most ${MAX_KEY_LENGTH} characters.`)
    }
    if (this.#inFlight.has(key)) {
      const message = `There is currently another in-progress request using this Stripe API key and Idempotency Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`
      throw new ApiError(409, { type: 'invalid_request_error', code: 'idempotency_key_in_use', message })
    }
    const reply = this.#replies.get(key)
    if (!reply) {
      this.#inFlight.add(key)
      return null
    }
    if (reply.method !== request.method || reply.path !== request.path) {
      throw misuse(
        `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${request.path}' vs '${reply.path}'). Try using a key other than '${key}' if you meant to execute a different request.`,
      )
    }
    if (reply.fingerprint !== request.fingerprint) {
      throw misuse(
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      )
    }
    return reply
  }

  /** @param answer null when nothing is to be remembered. */
  finish(request: KeyedRequest, answer: Pick<ReplyRow, 'status' | 'body' | 'requestId' | 'createdAt'> | null): void {
    this.#inFlight.delete(request.key)
    if (!answer) return
    const { key, method, path, fingerprint } = request
    this.#replies.put({ id: key, method, path, fingerprint, ...answer })
  }
}
