/** Numbers and dates as the person's own locale writes them. */
const dateFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const dateTimeFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const numberFormat = new Intl.NumberFormat(undefined)

/**
 * @param cents in the currency's smallest unit, as Stripe counts (JPY has none below one yen).
 * @param currency ISO code in any case, such as `usd`.
 */
export function formatMoney(cents: number, currency: string, locale?: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: currency.toUpperCase() })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(cents / 10 ** digits)
}

export function formatDate(date: string | Date): string {
  return dateFormat.format(new Date(date))
}

export function formatDateTime(date: string | Date): string {
  return dateTimeFormat.format(new Date(date))
}

export function formatNumber(value: number): string {
  return numberFormat.format(value)
}

/** "1 token", "20 tokens". */
export function formatTokens(count: number): string {
  return `${formatNumber(count)} ${Math.abs(count) === 1 ? 'token' : 'tokens'}`
}
