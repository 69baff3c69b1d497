import type { Cover, Dish } from '../model/cover'

/** The food's ground and its three garnishes, so that no two dishes lie in the same colours. */
const FOODS: Record<Dish, { base: string; garnish: readonly [string, string, string] }> = {
  bowl: { base: 'fill-token', garnish: ['fill-primary', 'fill-tomato', 'fill-token-mark'] },
  soup: { base: 'fill-tomato/85', garnish: ['fill-primary', 'fill-token', 'fill-card'] },
  pasta: { base: 'fill-token', garnish: ['fill-primary', 'fill-tomato', 'fill-primary/70'] },
  salad: { base: 'fill-success', garnish: ['fill-primary', 'fill-primary/60', 'fill-tomato'] },
  curry: { base: 'fill-token-mark', garnish: ['fill-primary', 'fill-tomato', 'fill-token'] },
  breakfast: { base: 'fill-accent', garnish: ['fill-primary', 'fill-tomato', 'fill-primary/60'] },
  sweet: { base: 'fill-tomato-soft', garnish: ['fill-tomato', 'fill-token-mark', 'fill-tomato/70'] },
  bake: { base: 'fill-token-mark/80', garnish: ['fill-tomato', 'fill-primary', 'fill-token'] },
  plate: { base: 'fill-success', garnish: ['fill-primary', 'fill-primary/60', 'fill-tomato'] },
}

/** What lies on the plate of a recipe's cover. */
export function Food({ cover }: { cover: Cover }) {
  const { base, garnish } = FOODS[cover.dish]
  return (
    <>
      <rect x="100" y="30" width="200" height="200" className={base} />
      <g transform={`rotate(${cover.turn} 200 130)`}>
        <MainPart dish={cover.dish} />
      </g>
      {cover.garnish.map((piece, index) => {
        const angle = (piece.angle * Math.PI) / 180
        const x = 200 + Math.cos(angle) * piece.radius * 80
        const y = 130 + Math.sin(angle) * piece.radius * 80
        return (
          <g
            key={index}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${piece.spin}) scale(${piece.size.toFixed(2)})`}
          >
            <Garnish kind={piece.kind} color={garnish[piece.kind] ?? garnish[0]} />
          </g>
        )
      })}
    </>
  )
}

/** A leaf, a slice or a cube. */
function Garnish({ kind, color }: { kind: number; color: string }) {
  if (kind === 0) {
    return (
      <>
        <path d="M-17 0C-9-12 9-12 17 0 9 12-9 12-17 0Z" className={color} />
        <path d="M-13 0H12" className="stroke-card/50" strokeWidth="1.6" strokeLinecap="round" />
      </>
    )
  }
  if (kind === 1) {
    return (
      <>
        <circle r="12" className={color} />
        <circle r="7.5" className="fill-card/35" />
      </>
    )
  }
  return <rect x="-9" y="-7" width="18" height="14" rx="4.5" className={color} />
}

/** What makes the dish what it is, under the garnish. */
function MainPart({ dish }: { dish: Dish }) {
  switch (dish) {
    case 'soup':
      return (
        <path
          d="M140 134c24-40 92-34 96 4 4 30-46 36-50 8-2-16 22-22 28-6"
          className="fill-none stroke-card/80"
          strokeWidth="8"
          strokeLinecap="round"
        />
      )
    case 'pasta':
      return (
        <g className="fill-none stroke-token-mark" strokeWidth="7" strokeLinecap="round">
          {[0, 1, 2, 3, 4, 5].map((index) => (
            <path
              key={index}
              d={`M${126 + index * 8} ${96 + index * 14}c30-34 62 30 94-4s36 6 50 10`}
              transform={`rotate(${index * 31} 200 130)`}
            />
          ))}
        </g>
      )
    case 'curry':
      return <path d="M100 130c20-14 40 12 66-2s48 14 74-2 40 8 60 4v110H100Z" className="fill-card" />
    case 'breakfast':
      return (
        <>
          <path d="M150 118c6-34 62-44 82-18s34 34 14 58-58 14-74 6-28-18-22-46Z" className="fill-card" />
          <circle cx="200" cy="126" r="24" className="fill-token-mark" />
          <circle cx="192" cy="118" r="6" className="fill-card/60" />
        </>
      )
    case 'sweet':
      return (
        <>
          <circle cx="200" cy="130" r="58" className="fill-token-mark/70" />
          <path
            d="M150 118c14-40 88-40 100 0 4 20-12 12-16 26s-14 2-22 12-16-6-26 0-14-14-24-14-14-12-12-24Z"
            className="fill-card"
          />
        </>
      )
    case 'plate':
      return (
        <>
          <path d="M134 140c0-44 56-70 98-48s38 74-8 84-90 6-90-36Z" className="fill-token-mark" />
          <path d="M156 118l60 46M178 102l58 46" className="stroke-tomato/50" strokeWidth="6" strokeLinecap="round" />
        </>
      )
    case 'bake':
      return (
        <g className="fill-token">
          {[0, 1, 2, 3].map((row) => (
            <path key={row} d={`M92 ${66 + row * 36}q18-16 36 0t36 0 36 0 36 0 36 0 36 0v16H92Z`} />
          ))}
        </g>
      )
    case 'salad':
      return (
        <g className="fill-primary/35">
          {[0, 60, 120, 180, 240, 300].map((turn) => (
            <path key={turn} d="M200 130c-34-24-34-66 0-84 34 18 34 60 0 84Z" transform={`rotate(${turn} 200 130)`} />
          ))}
        </g>
      )
    case 'bowl':
      return (
        <>
          <path d="M200 130V36a94 94 0 0 1 82 140Z" className="fill-primary/75" />
          <path d="M200 130l82 46a94 94 0 0 1-164 0Z" className="fill-tomato/80" />
        </>
      )
  }
}
