/** A purchase by its money: how many of its tokens are to be taken back for refunds and disputes. */

export interface Offer {
  packageId: string
  tokens: number
  cents: number
}

export const OFFERS: Offer[] = [
  { packageId: 'starter', tokens: 20, cents: 499 },
  { packageId: 'family', tokens: 60, cents: 1199 },
  { packageId: 'chef', tokens: 200, cents: 2999 },
]

/** Which states of a dispute mean that the bank has the money; the others leave it where it is, or bring it back. */
const AWAY = new Set(['needs_response', 'under_review', 'lost'])
const DECIDED = new Set(['won', 'lost', 'warning_closed'])

interface Dispute {
  cents: number
  state: string
  isAway: boolean
}

export class Money {
  refundedCents = 0
  readonly disputes = new Map<string, Dispute>()
  readonly offer: Offer

  constructor(offer: Offer) {
    this.offer = offer
  }

  /** A dispute that is decided stays so, whatever comes late. */
  setDispute(id: string, cents: number, state: string): void {
    const before = this.disputes.get(id)
    if (before !== undefined && DECIDED.has(before.state) && !DECIDED.has(state)) return
    // An inquiry only asks: it moves no money.
    const isAway = state === 'warning_needs_response' ? (before?.isAway ?? false) : AWAY.has(state)
    this.disputes.set(id, { cents, state, isAway })
  }

  get awayCents(): number {
    let cents = 0
    for (const dispute of this.disputes.values()) if (dispute.isAway) cents += dispute.cents
    return cents
  }

  /** The share of the tokens that is the share of the money, rounded down, once, and never more than all. */
  get tokensDue(): number {
    const { tokens, cents } = this.offer
    return Math.floor((tokens * Math.min(cents, this.refundedCents + this.awayCents)) / cents)
  }
}
