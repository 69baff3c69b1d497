/** Quantities as cooks write them: "1 ½ tbsp", "250 g", "1.2 kg", never "0.6666 cup". */

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
const METRIC = new Set(['g', 'kg', 'mg', 'ml', 'cl', 'dl', 'l'])

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

/** @returns the quantity for other servings; null ("to taste") stays null. */
export function scaleQuantity(quantity: number | null, fromServings: number, toServings: number): number | null {
  return quantity === null ? null : (quantity * toServings) / fromServings
}

function roundMetric(value: number): string {
  if (value >= 100) return String(Math.round(value / 5) * 5)
  if (value >= 10) return String(Math.round(value))
  if (value >= 1) return String(Math.round(value * 10) / 10)
  return String(Math.max(0.1, Math.round(value * 10) / 10))
}

function roundFraction(value: number): string {
  if (value >= 10) return String(Math.round(value))
  const whole = Math.floor(value)
  const nearest = FRACTIONS.reduce((best, candidate) =>
    Math.abs(candidate[0] - (value - whole)) < Math.abs(best[0] - (value - whole)) ? candidate : best,
  )
  const total = whole + Math.floor(nearest[0])
  if (total === 0 && nearest[1] === '') return '⅛'
  return [total > 0 ? String(total) : '', nearest[1]].filter(Boolean).join(' ')
}

/**
 * @param quantity null for "to taste": nothing is written.
 * @returns quantity and unit as one text, e.g. `1 ½ tbsp`, `3 cloves`, `1.5 kg`, `2`; empty if there is nothing to say.
 */
export function formatQuantity(quantity: number | null, unit: string): string {
  if (quantity === null || !Number.isFinite(quantity) || quantity <= 0) return ''
  const word = unit.trim()
  const key = word.toLowerCase()
  if (METRIC.has(key)) {
    const bigger = THOUSAND[key]
    const rounded = roundMetric(quantity)
    return bigger && Number(rounded) >= 1000 ? `${Math.round(quantity / 10) / 100} ${bigger}` : `${rounded} ${key}`
  }
  const amount = roundFraction(quantity)
  // "½ clove" but "1 ½ cloves", as it is said aloud.
  const isMany = quantity > 1.06
  const inflected = isMany ? (PLURALS[key] ?? word) : (SINGULARS[key] ?? word)
  return [amount, inflected].filter(Boolean).join(' ')
}
