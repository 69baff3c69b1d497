/**
 * Of two Tailwind classes that set the same property the later one wins, as with `tailwind-merge`, for the classes that
 * this app uses: the whole library would be a twentieth of the first load. The test compares the two.
 */

const DISPLAY = /^(block|inline|inline-block|flex|inline-flex|grid|inline-grid|contents|hidden|flow-root|table)$/
const POSITION = /^(static|fixed|absolute|relative|sticky)$/
/** A length in brackets or a name from the scale, as against a colour. */
const TEXT_SIZE = /^text-(xs|sm|base|lg|\d?xl|\[[\d.]+(rem|px|em|cqi)\])(\/|$)/

/** Prefixes whose values are all of one property. */
const PREFIX = new RegExp(
  `^(${[
    '[pm][xysetb]?',
    '(?:inset(?:-[xy])?|top|bottom|start|end)',
    '(?:(?:min|max)-)?[wh]',
    'size|gap(?:-[xy])?|space-[xy]|rounded(?:-[setb]{1,2})?|overflow(?:-[xy])?',
    'grid-(?:cols|rows)|(?:col|row)-(?:span|start|end)|line-clamp|order|grow|shrink|basis|aspect|columns',
    'items|justify-items|justify-self|justify|self|content|place-items|place-content|place-self',
    'leading|tracking|opacity|z|shadow|duration|delay|ease|transition|animate|origin|cursor|pointer-events',
    'fill|bg|backdrop-blur|whitespace|scroll-m[xysetb]?|scroll-p[xysetb]?|translate-[xy]|rotate|scale|object|break-(?:inside|before|after)|break',
  ].join('|')})-`,
)

/** The same without a value. */
const BARE = /^(rounded|grow|shrink|shadow|transition)$/

/** Names that stand for one property beside others with the same prefix. */
const NAMED: [group: string, pattern: RegExp][] = [
  ['display', DISPLAY],
  ['position', POSITION],
  ['font-size', TEXT_SIZE],
  ['text-align', /^text-(start|center|end|justify)$/],
  ['text-wrap', /^text-(wrap|nowrap|balance|pretty)$/],
  ['text-overflow', /^(truncate|text-ellipsis|text-clip)$/],
  ['text-color', /^text-/],
  ['font-family', /^font-(sans|display|mono)$/],
  ['font-weight', /^font-/],
  ['flex-direction', /^flex-(row|col)(-reverse)?$/],
  ['flex-wrap', /^flex-(wrap|nowrap|wrap-reverse)$/],
  ['flex', /^flex-/],
  ['list-style', /^list-/],
  ['user-select', /^select-(none|text|all|auto)$/],
  ['border-collapse', /^border-(collapse|separate)$/],
  ['outline-offset', /^outline-offset-/],
  ['outline-width', /^outline(-\d+)?$/],
  ['outline-color', /^outline-(?!none|hidden)/],
  ['border-style', /^border-(solid|dashed|dotted|double|none|hidden)$/],
  ['text-decoration', /^(underline|line-through|no-underline|overline)$/],
  ['decoration-color', /^decoration-(?!(solid|dashed|dotted|double|wavy|auto|from-font|\d+)$)/],
  ['stroke-width', /^stroke-(\d|\[\d)/],
  ['stroke', /^stroke-/],
]

const sides = (prefix: string) => ['x', 'y', 's', 'e', 't', 'b'].map((side) => `${prefix}${side}`)

/** What a group sets beside its own property. */
const COVERS: Record<string, string[]> = {
  p: sides('p'),
  m: sides('m'),
  px: ['ps', 'pe'],
  py: ['pt', 'pb'],
  mx: ['ms', 'me'],
  my: ['mt', 'mb'],
  inset: ['inset-x', 'inset-y', 'start', 'end', 'top', 'bottom'],
  'inset-x': ['start', 'end'],
  'inset-y': ['top', 'bottom'],
  size: ['w', 'h'],
  gap: ['gap-x', 'gap-y'],
  rounded: ['s', 'e', 't', 'b', 'ss', 'se', 'es', 'ee'].map((corner) => `rounded-${corner}`),
  'border-width': [
    'border-width-s',
    'border-width-e',
    'border-width-t',
    'border-width-b',
    'border-width-x',
    'border-width-y',
  ],
  'border-width-x': ['border-width-s', 'border-width-e'],
  'border-width-y': ['border-width-t', 'border-width-b'],
  'border-color': [
    'border-color-s',
    'border-color-e',
    'border-color-t',
    'border-color-b',
    'border-color-x',
    'border-color-y',
  ],
  overflow: ['overflow-x', 'overflow-y'],
  'font-size': ['leading'],
  flex: ['basis', 'grow', 'shrink'],
  'line-clamp': ['display', 'overflow'],
}

function borderGroup(name: string): string | undefined {
  const border = /^border(?:-([xysetb]))?(?:-(.+))?$/.exec(name)
  if (border === null) return undefined
  const [, side, value = ''] = border
  return `border-${/^(\d|\[\d|$)/.test(value) ? 'width' : 'color'}${side === undefined ? '' : `-${side}`}`
}

/** The property that a class sets, without its variants; undefined for a class that nothing else competes with. */
function groupOf(name: string): string | undefined {
  const plain = name.replace(/^-/, '')
  return (
    NAMED.find(([, pattern]) => pattern.test(plain))?.[0] ??
    borderGroup(plain) ??
    (PREFIX.exec(plain) ?? BARE.exec(plain))?.[1]
  )
}

/** Parts at the colons outside of brackets: `[&:hover]:p-4` has one variant. */
function splitVariants(token: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of token) {
    if (letter === '[' || letter === '(') depth += 1
    if (letter === ']' || letter === ')') depth -= 1
    if (letter === ':' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

interface ClassPlace {
  /** What must be equal for two classes to compete. */
  scope: string
  group: string
}

function findPlace(token: string): ClassPlace {
  const variants = splitVariants(token)
  const name = variants.pop() ?? ''
  const plain = name.replace(/!$/, '')
  return { scope: variants.sort().join(':') + (plain === name ? '' : '!'), group: groupOf(plain) ?? name }
}

/** A screen uses the same classes again and again. */
const places = new Map<string, ClassPlace>()

function placeOf(token: string): ClassPlace {
  const place = places.get(token) ?? findPlace(token)
  places.set(token, place)
  return place
}

const known = new Map<string, string>()

/** @returns the class names without those that a later one takes back. */
export function mergeClasses(classNames: string): string {
  const cached = known.get(classNames)
  if (cached !== undefined) return cached
  const taken = new Set<string>()
  const kept = classNames
    .split(/\s+/)
    .filter(Boolean)
    .reverse()
    .filter((token) => {
      const { scope, group } = placeOf(token)
      if (taken.has(`${scope} ${group}`)) return false
      for (const covered of [group, ...(COVERS[group] ?? [])]) taken.add(`${scope} ${covered}`)
      return true
    })
  const merged = kept.reverse().join(' ')
  known.set(classNames, merged)
  return merged
}
