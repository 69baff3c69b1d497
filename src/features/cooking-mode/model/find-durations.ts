/** The times in a step's text: "simmer for 10–12 minutes", "1 hour 30 minutes", "1½ Stunden". */

export interface Duration {
  seconds: number
  /** The sentence that it stands in. */
  sentence: string
}

const HALVES: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }
const NUMBER = String.raw`(?:\d{1,4}(?:[.,]\d{1,2})?\s?[½¼¾⅓⅔]?|[½¼¾⅓⅔])`
const UNITS: readonly (readonly [unit: RegExp, seconds: number])[] = [
  [/^se/i, 1],
  [/^m/i, 60],
  [/./, 3600],
]
const PATTERN = new RegExp(
  String.raw`(${NUMBER})(?:\s*(?:-|–|—|to|or|bis|oder)\s*${NUMBER})?(?:\s|-|\u00a0)*` +
    String.raw`(seconds?|secs?|sekunden?|sek|minutes?|mins?|minuten?|hours?|hrs?|stunden?|std|h)(?![\p{L}])\.?`,
  'giu',
)
/** "1 hour and 30 minutes" is one time. */
const JOINED = /^\s*(?:,|and|und)?\s*$/i
/** What takes longer is no matter for a kitchen timer: it stands overnight. */
const MAX_SECONDS = 12 * 3600

function readNumber(text: string): number {
  const part = [...text].map((character) => HALVES[character] ?? 0).reduce((sum, value) => sum + value, 0)
  return part + (Number.parseFloat(text.replace(',', '.')) || 0)
}

/**
 * @returns each time once, in the order of the text. Of a range the shorter: one looks into the pot early, and goes on.
 */
export function findDurations(step: string): Duration[] {
  const found: Duration[] = []
  for (const sentence of step.split(/(?<=[.!?;])\s+(?!\d)/)) {
    let end: number | undefined
    for (const match of sentence.matchAll(PATTERN)) {
      const [whole, number = '', unit = ''] = match
      const size = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 0
      const seconds = Math.round(readNumber(number) * size)
      const last = found.at(-1)
      if (
        end !== undefined &&
        last &&
        size < 3600 &&
        JOINED.test(sentence.slice(end, match.index)) &&
        last.seconds % 3600 === 0
      ) {
        last.seconds += seconds
      } else if (seconds > 0 && seconds <= MAX_SECONDS) {
        found.push({ seconds, sentence })
      }
      end = match.index + whole.length
    }
  }
  return found.filter(({ seconds }, index) => found.findIndex((other) => other.seconds === seconds) === index)
}
