/** How a try to pay ends, for the form and for tests. */
export type PayOutcome =
  /** The session is complete; `processing` when the money comes later. */
  | { outcome: 'paid' | 'processing' }
  /** The buyer must answer a 3-D Secure challenge; `answerChallenge` goes on from there. */
  | { outcome: 'challenge'; challengeId: string }
  /** Refused; the session stays open for another try. `field` is what the form should point at. */
  | { outcome: 'declined'; code: string; declineCode: string | null; message: string; field: string | null }
  /** Nothing to pay any more: expired, or of another kind. */
  | { outcome: 'closed'; message: string }
