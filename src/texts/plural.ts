import { formatNumber, perLocale } from '@/lib/number-format'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

const pluralRules = perLocale((locale) => new Intl.PluralRules(locale))

/**
 * The form that the page's language uses for a count, with `#` replaced by the count as that locale writes it:
 * `plural(3, { one: '# token', other: '# tokens' })`. The categories are those of Unicode CLDR.
 */
export function plural(count: number, forms: Forms): string {
  const form = forms[pluralRules().select(Math.abs(count))] ?? forms.other
  return form.replaceAll('#', formatNumber(count))
}
