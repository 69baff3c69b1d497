/** The oracle of the random histories: what really happened at the server, in the simplest words there are. */

/** Numbers as a row or an answer brings them. */
export interface TrueRow {
  userId: string
  balance: number
  version: number
}

export interface Request {
  requestId: string
  userId: string
  cost: number
}

export class Truth {
  #rows = new Map<string, TrueRow[]>()
  #chargedIn = new Map<string, number>()
  /** Versions that lowered a balance for another reason than a spend of these tabs. */
  #foreignFalls = new Map<string, number[]>()

  now(userId: string): TrueRow {
    return this.#all(userId).at(-1)!
  }

  balanceAt(userId: string, version: number): number | undefined {
    return this.#all(userId)[version - 1]?.balance
  }

  /** The version whose row was the first to contain the spend. */
  chargedIn(requestId: string): number | undefined {
    return this.#chargedIn.get(requestId)
  }

  hasForeignFallAfter(userId: string, version: number): boolean {
    return (this.#foreignFalls.get(userId) ?? []).some((fall) => fall > version)
  }

  /** As `deduct_tokens` and `reserve_tokens` do it: charged once, refused when it does not suffice. */
  charge({ requestId, userId, cost }: Request): boolean {
    if (this.#chargedIn.has(requestId)) return true
    if (this.now(userId).balance < cost) return false
    this.#chargedIn.set(requestId, this.#append(userId, -cost))
    return true
  }

  /** A purchase, a spend on another device, tokens that come back, or (0) a change of something else. */
  change(userId: string, by: number): void {
    const change = Math.max(by, -this.now(userId).balance)
    const version = this.#append(userId, change)
    if (change < 0) this.#foreignFalls.set(userId, [...(this.#foreignFalls.get(userId) ?? []), version])
  }

  #append(userId: string, change: number): number {
    const { balance, version } = this.now(userId)
    this.#all(userId).push({ userId, balance: balance + change, version: version + 1 })
    return version + 1
  }

  #all(userId: string): TrueRow[] {
    const known = this.#rows.get(userId)
    if (known !== undefined) return known
    const rows = [{ userId, balance: 3, version: 1 }]
    this.#rows.set(userId, rows)
    return rows
  }
}
