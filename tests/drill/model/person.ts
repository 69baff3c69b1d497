/** One person's holds, spends and purchases, and what every call about them should answer. */
import { Money, OFFERS, type Offer } from './purchase.ts'
import { Wallet } from './wallet.ts'

export const SIGN_UP_TOKENS = 3
export const RECIPE_PRICE = 1
export const COOKBOOK_PRICE = 2
const MAX_PENDING = 2
const MAX_CHECKOUTS = 5

export interface Hold {
  status: 'pending' | 'committed' | 'over'
  input: string
  workerId: string
}

export class Purchase extends Money {
  /** Known once the database has answered. */
  id = ''
  status: 'creating' | 'open' | 'processing' | 'failed' | 'expired' | 'credited' = 'creating'
  sessionId: string | null = null
  /** Of the payment that will pay it, if ever. */
  readonly intent: string
  readonly requestId: string

  constructor(offer: Offer, requestId: string) {
    super(offer)
    this.requestId = requestId
    this.intent = `pi_drill_${requestId}`
  }
}

/** As the ledger names what it writes down. */
export type LedgerKind =
  | 'grant'
  | 'purchase'
  | 'spend'
  | 'refund_clawback'
  | 'refund_return'
  | 'dispute_clawback'
  | 'dispute_return'
  | 'adjustment'

export class PersonModel {
  readonly wallet = new Wallet()
  /** What the ledger says in sum, for each kind. */
  readonly ledger = new Map<LedgerKind, number>()
  readonly holds = new Map<string, Hold>()
  readonly purchases = new Map<string, Purchase>()
  readonly #spends = new Map<string, string>()
  readonly #byHand = new Set<string>()

  constructor() {
    this.wallet.credit(SIGN_UP_TOKENS)
    this.#note('grant', SIGN_UP_TOKENS)
  }

  get pending(): [string, Hold][] {
    return [...this.holds].filter(([, hold]) => hold.status === 'pending')
  }

  reserve(requestId: string, workerId: string, input: string): string {
    const hold = this.holds.get(requestId)
    if (hold !== undefined && hold.input !== input) return 'conflict'
    if (hold?.status === 'pending' || hold?.status === 'committed') return hold.status
    if (this.#spends.has(requestId)) return 'conflict'
    if (this.pending.length >= MAX_PENDING) return 'rate_limited'
    if (!this.wallet.canSpend(RECIPE_PRICE)) return 'insufficient_tokens'
    this.wallet.hold(RECIPE_PRICE)
    this.holds.set(requestId, { status: 'pending', input, workerId })
    return 'reserved'
  }

  commit(requestId: string, workerId: string): string {
    const hold = this.holds.get(requestId)
    if (hold?.status === 'committed') return 'already_committed'
    if (hold?.status !== 'pending' || hold.workerId !== workerId) return 'not_pending'
    hold.status = 'committed'
    this.wallet.deliver(RECIPE_PRICE)
    this.#note('spend', -RECIPE_PRICE)
    return 'committed'
  }

  release(requestId: string, workerId: string): string {
    const hold = this.holds.get(requestId)
    if (hold === undefined) return 'not_found'
    if (hold.status === 'committed') return 'already_committed'
    if (hold.status === 'over') return 'already_released'
    if (hold.workerId !== workerId) return 'taken_over'
    this.#end(hold)
    return 'released'
  }

  renew(requestId: string, workerId: string): string {
    const hold = this.holds.get(requestId)
    const isOwn = hold?.status === 'pending' && hold.workerId === workerId
    return isOwn ? 'renewed' : 'not_pending'
  }

  /** Every worker that runs now is dead, and so much time passes that their holds are overdue. */
  lapse(): void {
    for (const [, hold] of this.pending) this.#end(hold)
  }

  deduct(requestId: string, input: string): string {
    const before = this.#spends.get(requestId)
    if (before !== undefined) return before === input ? 'replayed' : 'conflict'
    if (this.holds.has(requestId)) return 'conflict'
    if (!this.wallet.canSpend(COOKBOOK_PRICE)) return 'insufficient_tokens'
    this.wallet.spend(COOKBOOK_PRICE)
    this.#note('spend', -COOKBOOK_PRICE)
    this.#spends.set(requestId, input)
    return 'deducted'
  }

  begin(requestId: string, packageId: string): { outcome: string; purchase: Purchase | null } {
    const known = this.purchases.get(requestId)
    if (known !== undefined) {
      const isSame = known.offer.packageId === packageId
      return { outcome: isSame ? 'existing' : 'conflict', purchase: isSame ? known : null }
    }
    const offer = OFFERS.find((one) => one.packageId === packageId)
    if (offer === undefined) return { outcome: 'unknown_package', purchase: null }
    // Two that were begun before either was opened may both be open; then it is the later one.
    const open = [...this.purchases.values()].findLast((one) => one.status === 'open' && one.offer === offer)
    if (open !== undefined) return { outcome: 'existing', purchase: open }
    if (this.purchases.size >= MAX_CHECKOUTS) return { outcome: 'rate_limited', purchase: null }
    const purchase = new Purchase(offer, requestId)
    this.purchases.set(requestId, purchase)
    return { outcome: 'created', purchase }
  }

  attach(purchase: Purchase, sessionId: string): string {
    if (purchase.sessionId !== null) return 'already_attached'
    purchase.sessionId = sessionId
    if (purchase.status === 'creating') purchase.status = 'open'
    return 'attached'
  }

  setStatus(purchase: Purchase, sessionId: string | null, status: 'processing' | 'failed' | 'expired'): string {
    const from = status === 'failed' ? ['creating', 'open', 'processing'] : ['creating', 'open']
    const isOwn = purchase.sessionId === null || purchase.sessionId === sessionId
    if (!from.includes(purchase.status) || !isOwn) return 'unchanged'
    purchase.status = status
    return 'changed'
  }

  fulfil(purchase: Purchase, paid: { sessionId: string; intent: string; cents: number; currency: string }): string {
    const isOffered =
      (purchase.sessionId ?? paid.sessionId) === paid.sessionId &&
      paid.intent === purchase.intent &&
      paid.cents === purchase.offer.cents &&
      paid.currency === 'usd'
    if (!isOffered) return 'mismatch'
    if (purchase.status === 'credited') return 'already_credited'
    purchase.status = 'credited'
    purchase.sessionId = paid.sessionId
    this.wallet.credit(purchase.offer.tokens)
    this.#note('purchase', purchase.offer.tokens)
    return 'credited'
  }

  refund(purchase: Purchase, cents: number): string {
    return this.#changeMoney('refund', purchase, () => (purchase.refundedCents = cents))
  }

  dispute(purchase: Purchase, id: string, cents: number, state: string): string {
    return this.#changeMoney('dispute', purchase, () => purchase.setDispute(id, cents, state))
  }

  adjust(operationId: string, tokens: number): string {
    if (this.#byHand.has(operationId)) return 'already_adjusted'
    this.#byHand.add(operationId)
    this.#note('adjustment', tokens)
    if (tokens > 0) this.wallet.credit(tokens)
    else this.wallet.takeBack(-tokens)
    return 'adjusted'
  }

  #changeMoney(cause: 'refund' | 'dispute', purchase: Purchase, change: () => void): string {
    if (purchase.status !== 'credited') return 'unknown_purchase'
    const before = purchase.tokensDue
    change()
    const more = purchase.tokensDue - before
    if (more > 0) this.wallet.takeBack(more)
    else if (more < 0) this.wallet.credit(-more)
    if (more !== 0) this.#note(more > 0 ? `${cause}_clawback` : `${cause}_return`, -more)
    return more > 0 ? 'clawed' : more < 0 ? 'returned' : 'unchanged'
  }

  #note(kind: LedgerKind, tokens: number): void {
    this.ledger.set(kind, (this.ledger.get(kind) ?? 0) + tokens)
  }

  #end(hold: Hold): void {
    hold.status = 'over'
    this.wallet.giveBack(RECIPE_PRICE)
  }
}
