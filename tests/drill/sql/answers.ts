/** Whether answers are those that the model foresaw, also where some were lost and asked for again. */

export interface Answer {
  outcome: string
  balance?: number | null
  purchase_id?: string | null
  /** An earlier answer to this call was lost: what it asks may have been done before. */
  wasLost: boolean
}

/**
 * @param expected what the calls of a step answer, in any order: they came at once
 * @param repeats what the same calls answer when they are made again
 */
export function areAsExpected(answers: Answer[], expected: string[], repeats: string[]): boolean {
  const open = [...expected]
  // Those first that can only be as expected.
  const inOrder = [...answers].sort((one, other) => Number(one.wasLost) - Number(other.wasLost))
  return inOrder.every(({ outcome, wasLost }) => {
    const at = open.indexOf(outcome)
    if (at >= 0) open.splice(at, 1)
    return at >= 0 || (wasLost && repeats.includes(outcome))
  })
}
