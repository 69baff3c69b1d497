/** Whether a recipe can be paid for, as far as this browser knows; the server decides. Numbers are tokens. */
export type Affordability =
  | { kind: 'unknown' }
  | { kind: 'enough' }
  /** Enough for this one and not for another. */
  | { kind: 'last' }
  | { kind: 'short'; missing: number }
  /** While something is owed, nothing can be spent. */
  | { kind: 'indebted'; debt: number }

export function affordabilityOf(balance: number | undefined, cost: number | undefined, debt: number): Affordability {
  if (balance === undefined || cost === undefined) return { kind: 'unknown' }
  if (debt > 0) return { kind: 'indebted', debt }
  if (balance < cost) return { kind: 'short', missing: cost - balance }
  return balance < 2 * cost ? { kind: 'last' } : { kind: 'enough' }
}

export function isAffordable({ kind }: Affordability): boolean {
  return kind !== 'short' && kind !== 'indebted'
}
