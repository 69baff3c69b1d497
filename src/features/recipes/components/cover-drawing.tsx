import { useId, useMemo, type CSSProperties } from 'react'
import { cn } from '@/lib/utils'
import { coverFor } from '../model/cover'
import { Food } from './cover-food'

/** Ground and pattern of the table, by meaning colours, so that light and dark both fit. */
const TABLES: readonly { ground: string; mark: string; pattern: 'plain' | 'stripes' | 'gingham' | 'dots' }[] = [
  { ground: 'fill-accent', mark: 'fill-primary/12', pattern: 'gingham' },
  { ground: 'fill-token', mark: 'fill-token-mark/20', pattern: 'dots' },
  { ground: 'fill-tomato-soft', mark: 'fill-tomato/12', pattern: 'gingham' },
  { ground: 'fill-secondary', mark: 'fill-foreground/6', pattern: 'stripes' },
  { ground: 'fill-success', mark: 'fill-primary/14', pattern: 'dots' },
  { ground: 'fill-warning', mark: 'fill-tomato/10', pattern: 'stripes' },
]

/**
 * Plates and food keep their colours in the dark, as on a photograph; only the table dims. These are the light theme's
 * values for the names that the drawing uses.
 */
const DAYLIGHT = {
  '--card': 'oklch(0.99 0.008 92)',
  '--border': 'oklch(0.885 0.022 97)',
  '--foreground': 'oklch(0.26 0.028 152)',
  '--primary': 'oklch(0.45 0.093 153)',
  '--accent': 'oklch(0.93 0.045 138)',
  '--success': 'oklch(0.9 0.06 140)',
  '--token': 'oklch(0.91 0.085 88)',
  '--token-mark': 'oklch(0.75 0.145 74)',
  '--tomato': 'oklch(0.6 0.175 33)',
  '--tomato-soft': 'oklch(0.91 0.045 42)',
  '--secondary': 'oklch(0.935 0.026 104)',
  '--warning': 'oklch(0.945 0.06 85)',
} as CSSProperties

interface CoverDrawingProps {
  title: string
  className?: string
  /** For paper: the table too has its light colours, whatever the theme. */
  isPrinted?: boolean
}

/** A recipe's picture, drawn from its title: the same words give the same dish. Decoration only. */
export function CoverDrawing({ title, className, isPrinted = false }: CoverDrawingProps) {
  const cover = useMemo(() => coverFor(title), [title])
  const id = useId()
  const table = TABLES[cover.table] ?? TABLES[0]
  if (!table) return null
  return (
    <svg
      viewBox="0 0 400 260"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className={cn('block size-full', className)}
      style={isPrinted ? DAYLIGHT : undefined}
    >
      <defs>
        <TablePattern id={`${id}table`} kind={table.pattern} mark={table.mark} />
        <clipPath id={`${id}dish`}>
          {cover.dish === 'bake' ? (
            <rect x="112" y="66" width="176" height="128" rx="20" />
          ) : (
            <circle cx="200" cy="130" r="84" />
          )}
        </clipPath>
      </defs>
      <rect width="400" height="260" className={table.ground} />
      <rect width="400" height="260" fill={`url(#${id}table)`} />
      <g style={DAYLIGHT}>
        <Cutlery />
        <Crockery isSquare={cover.dish === 'bake'} />
        <g clipPath={`url(#${id}dish)`}>
          <Food cover={cover} />
        </g>
      </g>
    </svg>
  )
}

function TablePattern({ id, kind, mark }: { id: string; kind: string; mark: string }) {
  const size = kind === 'dots' ? 22 : 40
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={kind === 'stripes' ? 'rotate(45)' : undefined}
    >
      {kind === 'dots' && <circle cx="6" cy="6" r="2.6" className={mark} />}
      {(kind === 'stripes' || kind === 'gingham') && <rect width="20" height="40" className={mark} />}
      {kind === 'gingham' && <rect width="40" height="20" className={mark} />}
    </pattern>
  )
}

function Cutlery() {
  return (
    <g className="fill-none stroke-card" strokeWidth="6" strokeLinecap="round">
      <path d="M62 66v34a13 13 0 0 0 26 0V66M75 66v128" />
      <path d="M330 194V66c16 10 19 44 0 62" />
    </g>
  )
}

function Crockery({ isSquare }: { isSquare: boolean }) {
  if (isSquare) {
    return (
      <>
        <rect x="96" y="56" width="208" height="156" rx="34" className="fill-foreground/10" />
        <rect x="96" y="50" width="208" height="160" rx="34" className="fill-card" />
        <rect x="80" y="112" width="20" height="36" rx="10" className="fill-card" />
        <rect x="300" y="112" width="20" height="36" rx="10" className="fill-card" />
      </>
    )
  }
  return (
    <>
      <circle cx="200" cy="137" r="104" className="fill-foreground/10" />
      <circle cx="200" cy="130" r="104" className="fill-card" />
      <circle cx="200" cy="130" r="90" className="fill-none stroke-border" strokeWidth="2" />
    </>
  )
}
