/**
 * Judges every number that a tab has ever shown against what the database knows. Pure: a history in, breaches out.
 *
 * A tab may be late, since news takes its time; so a number is judged by the row that it can come from. It is true when
 * it is the balance of a version of this person's wallet that was committed by then, not older than the one shown
 * before it, minus spends of this very tab that were under way and are not in that version yet.
 */

/** A moment at which the numbers of a page changed. */
export interface Paint {
  /** Ms since the epoch, by the machine's clock. */
  atMs: number
  /** Another one after each load of the page. */
  documentId: string
  /** Who is signed in; null for nobody. */
  userId: string | null
  /** What `data-balance` says of each element; null where it says nothing yet. */
  numbers: (number | null)[]
  /** The number that can be read there. */
  texts: (number | null)[]
  /** `data-sync` of the header. */
  sync: string | null
}

/** One version of one wallet. */
export interface Version {
  userId: string
  version: number
  balance: number
  committedAtMs: number
}

/** A spend that was begun in the tab. */
export interface Spend {
  userId: string
  cost: number
  /** When the person pressed. */
  begunAtMs: number
  /** The versions from which on, and up to which, rows contain it; several when it was given back and taken again. */
  charges: { from: number; until: number | null }[]
}

export interface TabHistory {
  paints: readonly Paint[]
  spends: readonly Spend[]
}

export interface Breach {
  atMs: number
  what: string
}

/** A browser's clock follows the machine's in small steps. */
const CLOCK_TOLERANCE_MS = 25

/** Everything false that the tab has ever shown; [] is the only good answer. */
export function judgeTab({ paints, spends }: TabHistory, versions: readonly Version[]): Breach[] {
  const newest = new Map<string, number>()
  const hasNumber = new Set<string>()
  return paints.flatMap((paint) => {
    const { atMs, documentId, userId, numbers, texts } = paint
    if (userId === null) return []
    const shown = [...new Set(numbers)].filter((number) => number !== null)
    const found: string[] = []
    const screen = `${documentId} ${userId}`
    if (hasNumber.has(screen) && (shown.length === 0 || numbers.includes(null))) found.push('is blank after a number')
    if (shown.length > 0) hasNumber.add(screen)
    if (shown.length > 1) found.push(`shows ${shown.join(' and ')} at once`)
    if (numbers.some((number, index) => number !== texts[index]))
      found.push(`says ${numbers.join(', ')} and shows ${texts.join(', ')}`)
    for (const number of shown) {
      const floor = newest.get(userId) ?? 0
      const isBehind = (version: Version) => canShow(number, version, paint, spends)
      const possible = versions.filter(isBehind).map(({ version }) => version)
      const version = possible.sort((one, other) => one - other).find((one) => one >= floor)
      if (version !== undefined) newest.set(userId, version)
      else if (possible.length > 0) found.push(`shows ${number} of version ${possible.at(-1)} after version ${floor}`)
      else if (versions.some((other) => other.userId !== userId && other.balance === number))
        found.push(`shows ${number}, which is another person's`)
      else found.push(`shows ${number}, which was never true`)
    }
    return found.map((what) => ({ atMs, what }))
  })
}

/** Whether a number can come from a version: its balance, or that minus some of the spends which it cannot contain. */
function canShow(
  number: number,
  { userId, version, balance, committedAtMs }: Version,
  at: Paint,
  spends: readonly Spend[],
) {
  if (userId !== at.userId || committedAtMs > at.atMs + CLOCK_TOLERANCE_MS) return false
  const toCome = spends.filter(
    (spend) =>
      spend.userId === userId &&
      spend.begunAtMs <= at.atMs &&
      (spend.charges.length === 0 || spend.charges.some(({ from }) => from > version)),
  )
  const sums = toCome.reduce(
    (known, { cost }) => new Set([...known, ...[...known].map((sum) => sum + cost)]),
    new Set([0]),
  )
  return [...sums].some((sum) => Math.max(0, balance - sum) === number)
}

/** Since when the tab shows nothing but this number; null when it shows another one now, or none. */
export function showsSinceMs(paints: readonly Paint[], balance: number): number | null {
  const isRight = ({ numbers }: Paint) => numbers.length > 0 && numbers.every((number) => number === balance)
  const lastWrong = paints.findLastIndex((paint) => !isRight(paint))
  return paints[lastWrong + 1]?.atMs ?? null
}

/** Since when the header says that the number is live; null when it does not now. */
export function isLiveSinceMs(paints: readonly Paint[]): number | null {
  return paints[paints.findLastIndex(({ sync }) => sync !== 'live') + 1]?.atMs ?? null
}
