/** A wallet by the rules that people are told. It knows nothing of the SQL whose work it predicts. */

export class Wallet {
  /** Tokens that can be spent. */
  balance = 0
  /** Tokens that running recipes have put aside. */
  held = 0
  /** Tokens that were taken back after they were spent. */
  debt = 0

  /** What comes in pays debt first. */
  credit(tokens: number): void {
    const paid = Math.min(this.debt, tokens)
    this.debt -= paid
    this.balance += tokens - paid
  }

  /** What is taken back and is not there any more is owed. */
  takeBack(tokens: number): void {
    const taken = Math.min(this.balance, tokens)
    this.balance -= taken
    this.debt += tokens - taken
  }

  /** Who owes can spend nothing. */
  canSpend(tokens: number): boolean {
    return this.debt === 0 && this.balance >= tokens
  }

  spend(tokens: number): void {
    this.balance -= tokens
  }

  hold(tokens: number): void {
    this.balance -= tokens
    this.held += tokens
  }

  deliver(tokens: number): void {
    this.held -= tokens
  }

  giveBack(tokens: number): void {
    this.held -= tokens
    this.credit(tokens)
  }

  /** `balance/held/debt` */
  get text(): string {
    return `${this.balance}/${this.held}/${this.debt}`
  }
}

/** A wallet at rest, from all that was ever gained and lost: the order does not matter. */
export function walletOfNet(tokens: number): Wallet {
  const wallet = new Wallet()
  if (tokens >= 0) wallet.credit(tokens)
  else wallet.takeBack(-tokens)
  return wallet
}
