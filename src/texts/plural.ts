import { currentLocale } from '@/lib/language'

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * The form that the page's language uses for a count, with `#` replaced by the count as that locale writes it:
 * `plural(3, { one: '# token', other: '# tokens' })`. The categories are those of Unicode CLDR.
 */
export function plural(count: number, forms: Forms): string {
  const locale = currentLocale()
  const form = forms[new Intl.PluralRules(locale).select(Math.abs(count))] ?? forms.other
  return form.replaceAll('#', new Intl.NumberFormat(locale).format(count))
}
