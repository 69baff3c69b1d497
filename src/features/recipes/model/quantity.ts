/** Quantities as cooks write them: "1½ tbsp", "250 g", "1.25 kg", "¾ cup + 1½ tbsp", never "0.6666 cup". */
import { formatNumber } from '@/lib/format'
import { PARTS, roundToParts } from './kitchen-fractions'
import { formatCups, formatInches, formatOunces, formatPounds, formatSpoons } from './us-quantities'

/** In g and ml: they are rounded in decimals, and the next bigger unit is taken at a thousand. */
const METRIC: Record<string, readonly [size: number, small: string, big: string]> = {
  g: [1, 'g', 'kg'],
  kg: [1000, 'g', 'kg'],
  ml: [1, 'ml', 'l'],
  cl: [10, 'ml', 'l'],
  dl: [100, 'ml', 'l'],
  l: [1000, 'ml', 'l'],
}
/** Rounded in decimals as well, and left in their unit. */
const DECIMAL = new Set(['mg', 'cm', 'mm'])

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
  tablespoon: 'tablespoons',
  teaspoon: 'teaspoons',
  tin: 'tins',
}
const SINGULARS = Object.fromEntries(Object.entries(PLURALS).map(([one, many]) => [many, one]))

/** @returns the quantity for other servings; null ("to taste") stays null. */
export function scaleQuantity(quantity: number | null, fromServings: number, toServings: number): number | null {
  return quantity === null ? null : (quantity * toServings) / fromServings
}

function roundMetric(value: number): number {
  if (value >= 100) return Math.round(value / 5) * 5
  if (value >= 10) return Math.round(value)
  return Math.max(0.1, Math.round(value * 10) / 10)
}

function formatMetric(size: number, small: string, big: string): string {
  const rounded = roundMetric(size)
  if (rounded < 1000) return `${formatNumber(rounded)} ${small}`
  const step = rounded < 10_000 ? 0.05 : 0.1
  return `${formatNumber(Number((Math.round(size / 1000 / step) * step).toFixed(2)))} ${big}`
}

/** "½ clove" but "1½ cloves", as it is said aloud. */
function inflect(unit: string, quantity: number): string {
  const key = unit.toLowerCase()
  return quantity > 1.06 ? (PLURALS[key] ?? unit) : (SINGULARS[key] ?? unit)
}

/**
 * @param quantity null for "to taste": nothing is written.
 * @returns quantity and unit as one text, e.g. `1½ tbsp`, `3 cloves`, `1.5 kg`, `2`; empty if there is nothing to say.
 */
export function formatQuantity(quantity: number | null, unit: string): string {
  if (quantity === null || !Number.isFinite(quantity) || quantity <= 0) return ''
  const word = unit.trim()
  const key = word.toLowerCase()
  const metric = METRIC[key]
  if (metric) return formatMetric(quantity * metric[0], metric[1], metric[2])
  if (DECIMAL.has(key)) return `${formatNumber(roundMetric(quantity))} ${key}`
  switch (key) {
    case 'cup':
    case 'cups':
      return formatCups(quantity)
    case 'tsp':
    case 'tbsp':
      return formatSpoons(quantity, key)
    case 'oz':
      return formatOunces(quantity)
    case 'lb':
    case 'lbs':
      return formatPounds(quantity)
    case 'in':
      return formatInches(quantity)
    default:
      return [roundToParts(quantity, PARTS.any).text, inflect(word, quantity)].filter(Boolean).join(' ')
  }
}
