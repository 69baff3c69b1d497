/** What people read about each code of `@/lib/errors`. Whether anything was charged is added from there. */
import type { ErrorCode } from '@contract/errors'
import { defineTexts } from '../texts'

interface ErrorTexts {
  notCharged: string
  /** Where it cannot be known from here. */
  safeToRepeat: string
  /** `title`: what happened, in a few words; `next`: what to do about it. */
  codes: Record<ErrorCode | 'network', { title: string; next: string }>
}

export const errorTexts = defineTexts<ErrorTexts>('errors', {
  notCharged: 'Nothing was charged.',
  safeToRepeat: 'Trying again is safe: the same request is never charged twice.',
  codes: {
    invalid_request: {
      title: 'Something in the request is not right',
      next: 'Check what you entered and try again.',
    },
    unauthorized: { title: 'Your session has ended', next: 'Sign in again to go on.' },
    insufficient_tokens: { title: 'Not enough tokens', next: 'Buy tokens and carry on where you are.' },
    forbidden: {
      title: 'This is not yours to open',
      next: 'Check that you are signed in with the right account.',
    },
    not_found: { title: 'Not found', next: 'It may have been deleted, or the address is wrong.' },
    conflict: { title: 'This was already sent in another form', next: 'Reload the page and try again.' },
    rate_limited: { title: 'Too many at once', next: 'Wait a moment, then try again.' },
    provider_unavailable: { title: 'A service we rely on is not answering', next: 'Try again in a minute.' },
    internal: { title: 'This did not work on our side', next: 'Try again in a moment.' },
    network: { title: 'No connection to the server', next: 'Check your connection, then try again.' },
  },
})
