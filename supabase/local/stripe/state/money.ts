/** Amounts in words, as Stripe's messages and pages have them. */

/** @param amount in the currency's smallest unit. */
export function formatMoney(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency: currency.toUpperCase() })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** Stripe's price for a card payment in the United States: 2.9 % and 30 cents. */
export const processingFee = (amount: number) => Math.round(amount * 0.029) + 30

/** What a dispute costs, won or lost; returned when it is won. */
export const DISPUTE_FEE = 1500
