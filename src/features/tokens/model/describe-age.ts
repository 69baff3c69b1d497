/** "12 seconds", "3 minutes", "2 hours": as exact as it matters. */
export function describeAge(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000))
  if (seconds < 60) return count(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? count(minutes, 'minute') : count(Math.round(minutes / 60), 'hour')
}

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`
