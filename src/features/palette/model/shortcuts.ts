/** Which key does what. Letters are those of the English words and the same in every language, as in most apps. */
export const PAGE_KEYS = { cook: 'c', recipeBook: 'b', history: 'h', account: 'a' } as const
export const ACTION_KEYS = { buyTokens: 't', search: '/', help: '?' } as const

export type Shortcut = 'palette' | keyof typeof PAGE_KEYS | keyof typeof ACTION_KEYS

const SINGLE_KEYS: ReadonlyMap<string, Shortcut> = new Map(
  Object.entries({ ...PAGE_KEYS, ...ACTION_KEYS }).map(([shortcut, key]) => [key, shortcut as Shortcut]),
)

/** What of a keyboard event matters. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/**
 * The shortcut that a key press asks for; null for all else.
 * @param isApple there Command takes the place of Control, which moves the cursor in fields.
 * @param hasSingleKeys false while somebody types, and for those who have switched single keys off (WCAG 2.1.4).
 */
export function shortcutOf(press: KeyPress, { isApple, hasSingleKeys }: Record<string, boolean>): Shortcut | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = press
  const hasModifier = isApple === true ? metaKey && !ctrlKey : ctrlKey && !metaKey
  // By its place where the layout has no Latin letters.
  const isK = key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key))
  if (hasModifier && !altKey && !shiftKey && isK) return 'palette'
  if (hasSingleKeys !== true || ctrlKey || metaKey || altKey) return null
  // Shift makes signs ("?", and "/" on a German keyboard), but of letters it makes others.
  return SINGLE_KEYS.get(key) ?? null
}
