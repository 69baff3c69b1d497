/** The middle of the values; of an even number the mean of the two in the middle. */
export function median(values: number[]): number {
  if (values.length === 0) throw new Error('There is no median of nothing')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Quotients of values that were measured beside each other: what disturbs a round disturbs both. */
export function medianRatio(values: number[], besides: number[]): number {
  return median(values.map((value, round) => value / besides[round]!))
}
