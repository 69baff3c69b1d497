/** Numbers and dates as the person's own locale writes them, in the language of the page. */
import { commonTexts } from '@/texts/en/common'
import { currentLocale } from './language'
import { perLocale } from './number-format'

export { formatNumber } from './number-format'

const dateFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }))
const shortDateFormat = perLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }))
const dateTimeFormat = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
)
const percentFormat = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

const moneyFormats = new Map<string, Intl.NumberFormat>()

function moneyFormat(currency: string, locale: string): Intl.NumberFormat {
  const key = `${currency} ${locale}`
  const format = moneyFormats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
  moneyFormats.set(key, format)
  return format
}

/**
 * @param cents in the currency's smallest unit, as Stripe counts (JPY has none below one yen).
 * @param currency ISO code in any case, such as `usd`.
 */
export function formatMoney(cents: number, currency: string, locale = currentLocale()): string {
  const format = moneyFormat(currency.toUpperCase(), locale)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(cents / 10 ** digits)
}

export function formatDate(date: string | Date): string {
  return dateFormat().format(new Date(date))
}

/** "23 Nov": within a year. */
export function formatShortDate(date: string | Date): string {
  return shortDateFormat().format(new Date(date))
}

export function formatDateTime(date: string | Date): string {
  return dateTimeFormat().format(new Date(date))
}

/** "19%", "19 %". @param percent 19, not 0.19. */
export function formatPercent(percent: number): string {
  return percentFormat().format(percent / 100)
}

/** "1 token", "20 tokens". */
export function formatTokens(count: number): string {
  return commonTexts().tokens(count)
}
