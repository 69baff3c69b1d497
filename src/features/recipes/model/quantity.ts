/** Quantities as cooks write them: "1½ tbsp", "250 g", "1.2 kg", "¾ cup + 1½ tbsp", never "0.6666 cup". */
import { formatNumber } from '@/lib/format'

const FRACTIONS: readonly (readonly [value: number, sign: string])[] = [
  [0, ''],
  [1 / 8, '⅛'],
  [1 / 4, '¼'],
  [1 / 3, '⅓'],
  [1 / 2, '½'],
  [2 / 3, '⅔'],
  [3 / 4, '¾'],
  [1, ''],
]

/** Units that scales and jugs show; they are rounded in decimals, all others in fractions. */
const METRIC = new Set(['g', 'kg', 'mg', 'ml', 'cl', 'dl', 'l', 'cm', 'mm'])

/** The next bigger unit, once a quantity reaches a thousand of the smaller. */
const THOUSAND: Record<string, string> = { g: 'kg', ml: 'l' }

/** Count words that English inflects; anything else is shown as it was written. */
const PLURALS: Record<string, string> = {
  bunch: 'bunches',
  can: 'cans',
  clove: 'cloves',
  cup: 'cups',
  fillet: 'fillets',
  handful: 'handfuls',
  head: 'heads',
  leaf: 'leaves',
  piece: 'pieces',
  pinch: 'pinches',
  slice: 'slices',
  sprig: 'sprigs',
  stalk: 'stalks',
  tin: 'tins',
}
const SINGULARS = Object.fromEntries(Object.entries(PLURALS).map(([one, many]) => [many, one]))

const TBSP_IN_CUP = 16
/** How far a single fraction of a cup may be off before a cook would add spoons. */
const CUP_TOLERANCE = 0.06

/** @returns the quantity for other servings; null ("to taste") stays null. */
export function scaleQuantity(quantity: number | null, fromServings: number, toServings: number): number | null {
  return quantity === null ? null : (quantity * toServings) / fromServings
}

function roundMetric(value: number): number {
  if (value >= 100) return Math.round(value / 5) * 5
  if (value >= 10) return Math.round(value)
  if (value >= 1) return Math.round(value * 10) / 10
  return Math.max(0.1, Math.round(value * 10) / 10)
}

/** The nearest whole number and kitchen fraction, never nothing. */
function nearestFraction(value: number): { value: number; text: string } {
  if (value >= 10) return { value: Math.round(value), text: formatNumber(Math.round(value)) }
  const whole = Math.floor(value)
  const [part, sign] = FRACTIONS.reduce((best, candidate) =>
    Math.abs(candidate[0] - (value - whole)) < Math.abs(best[0] - (value - whole)) ? candidate : best,
  )
  const total = whole + Math.floor(part)
  if (total === 0 && sign === '') return { value: 1 / 8, text: '⅛' }
  return { value: whole + part, text: `${total > 0 ? total : ''}${sign}` }
}

/** "½ clove" but "1½ cloves", as it is said aloud. */
function inflect(unit: string, quantity: number): string {
  const key = unit.toLowerCase()
  return quantity > 1.06 ? (PLURALS[key] ?? unit) : (SINGULARS[key] ?? unit)
}

/** "¾ cup + 1½ tbsp" where no single fraction of a cup comes near. */
function formatCups(cups: number): string {
  const nearest = nearestFraction(cups)
  if (cups >= 4 || Math.abs(nearest.value - cups) <= cups * CUP_TOLERANCE)
    return `${nearest.text} ${inflect('cup', nearest.value)}`
  const whole = Math.floor(cups)
  const below = FRACTIONS.filter(([part, sign]) => (sign !== '' || part === 0) && part >= 0.25).findLast(
    ([part]) => whole + part <= cups,
  )
  const base = whole + (below?.[0] ?? 0)
  const spoons = nearestFraction(Math.round((cups - base) * TBSP_IN_CUP * 2) / 2)
  if (base === 0) return `${spoons.text} tbsp`
  return `${nearestFraction(base).text} ${inflect('cup', base)} + ${spoons.text} tbsp`
}

/**
 * @param quantity null for "to taste": nothing is written.
 * @returns quantity and unit as one text, e.g. `1½ tbsp`, `3 cloves`, `1.5 kg`, `2`; empty if there is nothing to say.
 */
export function formatQuantity(quantity: number | null, unit: string): string {
  if (quantity === null || !Number.isFinite(quantity) || quantity <= 0) return ''
  const word = unit.trim()
  const key = word.toLowerCase()
  if (METRIC.has(key)) {
    const bigger = THOUSAND[key]
    const rounded = roundMetric(quantity)
    return bigger && rounded >= 1000
      ? `${formatNumber(Math.round(quantity / 10) / 100)} ${bigger}`
      : `${formatNumber(rounded)} ${key}`
  }
  if (key === 'cup' || key === 'cups') return formatCups(quantity)
  return [nearestFraction(quantity).text, inflect(word, quantity)].filter(Boolean).join(' ')
}
