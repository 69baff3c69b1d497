import type { TokenPackage } from '@/features/tokens/public'

export interface PackagePrice {
  /** In the currency's smallest unit, not rounded. */
  centsPerToken: number
  /** Against buying as many tokens at the dearest price per token on the shelf; 0 when nothing is saved. */
  savedPercent: number
}

/** Rounded down, so that no package promises more than it keeps. */
export function priceOf(tokenPackage: TokenPackage, shelf: TokenPackage[]): PackagePrice {
  const centsPerToken = tokenPackage.amountCents / tokenPackage.tokens
  const comparable = shelf.filter(({ currency }) => currency === tokenPackage.currency)
  const dearest = Math.max(centsPerToken, ...comparable.map(({ amountCents, tokens }) => amountCents / tokens))
  return { centsPerToken, savedPercent: Math.floor((1 - centsPerToken / dearest) * 100) }
}
