import { describe, expect, it } from 'vitest'
import { shortcutOf, type KeyPress } from './shortcuts'

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...rest,
})
const on = { isApple: false, hasSingleKeys: true }
const off = { isApple: false, hasSingleKeys: false }
const apple = { isApple: true, hasSingleKeys: true }

describe('shortcutOf', () => {
  it('opens the palette by Control and K, on Apple by Command and K', () => {
    expect(shortcutOf(press('k', { ctrlKey: true }), on)).toBe('palette')
    expect(shortcutOf(press('k', { metaKey: true }), on)).toBeNull()
    expect(shortcutOf(press('k', { metaKey: true }), apple)).toBe('palette')
    expect(shortcutOf(press('k', { ctrlKey: true }), apple)).toBeNull()
  })

  it('opens the palette also with caps lock, and where K writes another script', () => {
    expect(shortcutOf(press('K', { ctrlKey: true }), on)).toBe('palette')
    expect(shortcutOf(press('л', { ctrlKey: true, code: 'KeyK' }), on)).toBe('palette')
    expect(shortcutOf(press('t', { ctrlKey: true, code: 'KeyK' }), on)).toBeNull()
  })

  it('knows single keys, and the signs that need Shift', () => {
    expect(shortcutOf(press('b'), on)).toBe('recipeBook')
    expect(shortcutOf(press('?', { shiftKey: true }), on)).toBe('help')
    expect(shortcutOf(press('/', { shiftKey: true }), on)).toBe('search')
  })

  it('leaves single keys alone when they are switched off, but not the palette', () => {
    expect(shortcutOf(press('b'), off)).toBeNull()
    expect(shortcutOf(press('?', { shiftKey: true }), off)).toBeNull()
    expect(shortcutOf(press('k', { ctrlKey: true }), off)).toBe('palette')
  })

  it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves the browser its own: %s with a letter', (modifier) =>
    expect(shortcutOf(press('h', { [modifier]: true }), on)).toBeNull(),
  )

  it('leaves other keys alone', () => {
    for (const key of ['x', 'B', 'Enter', ' ', 'ArrowDown']) expect(shortcutOf(press(key), on)).toBeNull()
  })
})
