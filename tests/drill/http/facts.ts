/** What is known of a person who acts over HTTP, and the wallet that follows from it once all news has come home. */
import { COOKBOOK_PRICE, RECIPE_PRICE, SIGN_UP_TOKENS } from '../model/person.ts'
import { Money } from '../model/purchase.ts'
import { walletOfNet, type Wallet } from '../model/wallet.ts'

export class PaidPurchase extends Money {
  readonly purchaseId: string
  readonly sessionId: string
  /** `waiting`: a bank debit that may come or not. */
  payment: 'none' | 'waiting' | 'paid' | 'failed' = 'none'
  /** In cents, for refunds that are in effect. */
  readonly refunds = new Map<string, number>()

  constructor(offer: Money['offer'], ids: { purchaseId: string; sessionId: string }) {
    super(offer)
    this.purchaseId = ids.purchaseId
    this.sessionId = ids.sessionId
  }

  setRefund(refund: { id: string; amount: number; status: string }): void {
    this.refunds.set(refund.id, ['failed', 'canceled'].includes(refund.status) ? 0 : refund.amount)
    this.refundedCents = [...this.refunds.values()].reduce((sum, cents) => sum + cents, 0)
  }
}

export class Facts {
  readonly purchases = new Map<string, PaidPurchase>()
  /** Requests for recipes that were answered with one. */
  readonly cooked = new Set<string>()
  /** Requests whose answer nobody waited for: a recipe or none, but paid if it is there. */
  readonly left = new Set<string>()
  readonly deducted = new Set<string>()
  /** The person's story, for when something is wrong. */
  readonly trace: string[] = []

  /** @param inBook requests whose recipe is in the Recipe Book */
  expectedWallet(inBook: ReadonlySet<string>): Wallet {
    return walletOfNet(Object.values(this.expectedLedger(inBook)).reduce((sum, tokens) => sum + tokens, 0))
  }

  /** What the ledger says in sum. Which of a refund and a dispute came first is not known, so both are one here. */
  expectedLedger(inBook: ReadonlySet<string>): Record<'grant' | 'purchase' | 'spend' | 'taken back', number> {
    const paid = [...this.purchases.values()].filter(({ payment }) => payment === 'paid')
    return {
      grant: SIGN_UP_TOKENS,
      purchase: paid.reduce((sum, { offer }) => sum + offer.tokens, 0),
      spend: -COOKBOOK_PRICE * this.deducted.size - RECIPE_PRICE * inBook.size,
      'taken back': -paid.reduce((sum, { tokensDue }) => sum + tokensDue, 0),
    }
  }

  /** @returns what is wrong with the Recipe Book: a recipe that was answered and is not there, or one that nobody ordered. */
  problemsOf(inBook: ReadonlySet<string>): string[] {
    const missing = [...this.cooked]
      .filter((id) => !inBook.has(id))
      .map((id) => `recipe ${id} was answered, but is gone`)
    const strange = [...inBook]
      .filter((id) => !this.cooked.has(id) && !this.left.has(id))
      .map((id) => `recipe ${id} is there, but was refused`)
    return [...missing, ...strange]
  }
}
