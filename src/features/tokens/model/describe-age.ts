import { tokenSyncTexts } from '@/texts/en/tokens/sync'

/** "12 seconds", "3 minutes", "2 hours": as exact as it matters. */
export function describeAge(ms: number): string {
  const { ages } = tokenSyncTexts()
  const seconds = Math.max(0, Math.round(ms / 1_000))
  if (seconds < 60) return ages.seconds(seconds)
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? ages.minutes(minutes) : ages.hours(Math.round(minutes / 60))
}
