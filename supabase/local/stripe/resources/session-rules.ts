/** What may be said together when a checkout session is made, by `ui_mode` (2026-10-28.endive). */
import { invalidRequest, missingParam } from '../http/errors.ts'
import type { Params } from '../http/params.ts'

const UI_MODES = ['elements', 'embedded_page', 'form', 'hosted_page'] as const
export type UiMode = (typeof UI_MODES)[number]

const MIN_LIFETIME_SECONDS = 30 * 60
const MAX_LIFETIME_SECONDS = 24 * 60 * 60

export interface SessionUrls {
  successUrl: string | null
  cancelUrl: string | null
  returnUrl: string | undefined
  redirectOnCompletion: 'always' | 'if_required' | 'never' | undefined
}

function forbid(params: Params, uiMode: UiMode, names: string[]): void {
  for (const name of names) {
    if (params.has(name)) throw invalidRequest(`You cannot use \`${name}\` with \`ui_mode: ${uiMode}\`.`, name)
  }
}

export function readUiMode(params: Params): UiMode {
  const uiMode = params.choice('ui_mode', UI_MODES) ?? 'hosted_page'
  if (uiMode === 'form') throw invalidRequest('The local simulator does not know `ui_mode: form`.', 'ui_mode')
  return uiMode
}

export function readUrls(params: Params, uiMode: UiMode): SessionUrls {
  if (uiMode === 'hosted_page') {
    forbid(params, uiMode, ['return_url', 'redirect_on_completion'])
    const successUrl = params.url('success_url')
    if (successUrl === undefined) throw missingParam('success_url')
    return {
      successUrl,
      cancelUrl: params.url('cancel_url') ?? null,
      returnUrl: undefined,
      redirectOnCompletion: undefined,
    }
  }
  forbid(params, uiMode, ['success_url', 'cancel_url'])
  if (uiMode === 'elements') {
    const names = [
      'custom_text',
      'custom_fields',
      'submit_type',
      'after_expiration',
      'optional_items',
      'branding_settings',
    ]
    forbid(params, uiMode, [...names, 'redirect_on_completion'])
  }
  const chosen = params.choice('redirect_on_completion', ['always', 'if_required', 'never'])
  const redirectOnCompletion = uiMode === 'embedded_page' ? (chosen ?? 'always') : undefined
  const returnUrl = params.url('return_url')
  // Which methods redirect is decided in the dashboard, so a session that works today without an
  // address to return to may fail tomorrow: only `never` goes without.
  if (returnUrl === undefined && redirectOnCompletion !== 'never') throw missingParam('return_url')
  if (returnUrl !== undefined && redirectOnCompletion === 'never') {
    throw invalidRequest('`return_url` cannot be used with `redirect_on_completion: never`.', 'return_url')
  }
  return { successUrl: null, cancelUrl: null, returnUrl, redirectOnCompletion }
}

/** @returns seconds since the epoch. */
export function readExpiry(params: Params, now: number): number {
  const expiresAt = params.integer('expires_at')
  if (expiresAt === undefined) return now + MAX_LIFETIME_SECONDS
  if (expiresAt < now + MIN_LIFETIME_SECONDS) {
    throw invalidRequest(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      'expires_at',
    )
  }
  if (expiresAt > now + MAX_LIFETIME_SECONDS) {
    throw invalidRequest(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      'expires_at',
    )
  }
  return expiresAt
}
