import type { CSSProperties } from 'react'
import { formatNumber } from '@/lib/format'

/** A counter of style sheets writes no separators. */
const MAX_COUNTED = 999

/** Counts to a new value where the eye sees it; the text is the true number at once. See `.counting`. */
export function CountingNumber({ value }: { value: number }) {
  if (value > MAX_COUNTED) return <span>{formatNumber(value)}</span>
  return (
    <span className="counting" style={{ '--count': value } as CSSProperties}>
      <span className="sr-only">{formatNumber(value)}</span>
    </span>
  )
}
