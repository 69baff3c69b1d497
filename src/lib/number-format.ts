/** Formats of the person's locale, each made once. Apart from format.ts, since texts need them as well. */
import { currentLocale } from './language'

/** Making a format is slow beside using it, and lists use it a lot; the locale changes hardly ever. */
export function perLocale<Format>(make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>()
  return () => {
    const locale = currentLocale()
    const format = made.get(locale) ?? make(locale)
    made.set(locale, format)
    return format
  }
}

const numberFormat = perLocale((locale) => new Intl.NumberFormat(locale))

/**
 * Small counts need no separator in any of our languages. The first number format of a page takes the browser about
 * 30 ms (it collects its locales and numbering systems), a tenth of a second on a slow phone before the first screen.
 */
export function formatNumber(value: number): string {
  const isPlain = Number.isInteger(value) && value >= 0 && value < 1_000
  return isPlain ? String(value) : numberFormat().format(value)
}
