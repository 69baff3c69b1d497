/** Everything as one HTML file: no script, no address, nothing to load, so that it opens anywhere and for ever. */
import { recipeContentSchema } from '@contract/recipe'
import { recipeAsText } from '@/features/recipes/public'
import { formatDate, formatDateTime, formatMoney, formatNumber, formatTokens } from '@/lib/format'
import { useLanguageStore } from '@/lib/language'
import { accountTexts } from '@/texts/en/account'
import { preferencesTexts } from '@/texts/en/preferences'
import { wishNameTexts } from '@/texts/en/recipes/wishes'
import type { Everything } from './read-everything'

const STYLE = `
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1c241d; background: #fff; overflow-wrap: anywhere }
h2 { margin-top: 3rem } article { border-top: 1px solid #ccc; break-inside: avoid }
.text { white-space: pre-line } .scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #ddd; vertical-align: top }
td.number, th.number { text-align: end } dt { font-weight: 600 } dd { margin: 0 0 .5rem }`

/** Recipes are words of a model, and all the rest is data: none of it may become markup. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

export function readablePage(everything: Everything): string {
  const t = accountTexts().export
  const { profile, recipes, ledger, purchases, holds } = everything
  return `<!doctype html>
<html lang="${useLanguageStore.getState().language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t.pageTitle(profile.email))}</title>
<style>${STYLE}</style>
<h1>${escapeHtml(t.pageTitle(profile.email))}</h1>
<p>${escapeHtml(t.madeAt(formatDateTime(everything.madeAt)))}</p>
<h2>${escapeHtml(t.profile)}</h2>
${facts(describeProfile(everything))}
<h2>${escapeHtml(t.recipes)} (${formatNumber(recipes.length)})</h2>
${recipes.map(recipeArticle).join('\n')}
<h2>${escapeHtml(t.ledger)}</h2>
${table(
  [t.date, t.what, t.amount, t.after],
  ledger.map((row) => [
    formatDateTime(row.created_at),
    [row.kind, row.feature].filter(Boolean).join(', '),
    formatNumber(row.amount),
    formatNumber(row.balance_after),
  ]),
)}
<h2>${escapeHtml(t.purchases)}</h2>
${table(
  [t.date, t.package, t.price, t.status],
  purchases.map((row) => [
    formatDateTime(row.created_at),
    `${row.package_name} (${formatTokens(row.tokens)})`,
    formatMoney(row.amount_cents, row.currency),
    row.status,
  ]),
)}
<h2>${escapeHtml(t.holds)}</h2>
${table(
  [t.date, t.what, t.amount, t.status],
  holds.map((row) => [formatDateTime(row.created_at), row.feature, formatNumber(row.cost), row.status]),
)}
</html>
`
}

function describeProfile({ profile, preferences, wallet }: Everything): [string, string][] {
  const t = accountTexts().export
  const headings = preferencesTexts()
  const names = wishNameTexts().wishes
  const list = (ids: string[], known: Record<string, string>) => ids.map((id) => known[id] ?? id).join(', ') || t.none
  const units = preferences?.units === 'us' || preferences?.units === 'metric' ? preferences.units : null
  return [
    [t.email, profile.email],
    [t.since, formatDate(profile.createdAt)],
    [t.balance, formatTokens(wallet?.balance ?? 0)],
    [headings.dietsTitle, list(preferences?.diets ?? [], names.diets)],
    [headings.allergensTitle, list(preferences?.allergens ?? [], names.allergens)],
    [t.units, units === null ? t.asInRegion : headings.units[units].name],
  ]
}

function facts(rows: [string, string][]): string {
  return `<dl>${rows.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`).join('')}</dl>`
}

function table(heads: string[], rows: string[][]): string {
  if (rows.length === 0) return `<p>${escapeHtml(accountTexts().export.none)}</p>`
  const cells = (row: string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return `<div class="scroll"><table><thead>${cells(heads, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('\n')}</tbody></table></div>`
}

function recipeArticle({ title, content, created_at: createdAt }: Everything['recipes'][number]): string {
  const parsed = recipeContentSchema.safeParse(content)
  // Of another time or form: better raw than left out.
  const text = parsed.success
    ? recipeAsText(parsed.data, { servings: parsed.data.servings, units: 'metric' })
    : `${title}\n${JSON.stringify(content, null, 2)}`
  const [, ...rest] = text.split('\n')
  return `<article><h3>${escapeHtml(title)}</h3><p>${escapeHtml(formatDate(createdAt))}</p><div class="text">${escapeHtml(rest.join('\n'))}</div></article>`
}
