import { describe, expect, it } from 'vitest'
import css from './tokens.css?raw'
import { contrast, parseOklch } from '@/testing/contrast'

/** @returns the variables of one block, `--name` to its value. */
function readBlock(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(oklch\([^)]*\))/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

const textPairs = [
  ['foreground', 'background'],
  ['muted-foreground', 'background'],
  ['muted-foreground', 'card'],
  ['muted-foreground', 'muted'],
  ['muted-foreground', 'popover'],
  ['card-foreground', 'card'],
  ['popover-foreground', 'popover'],
  ['primary-foreground', 'primary'],
  ['primary', 'background'],
  ['primary', 'card'],
  ['primary', 'popover'],
  ['primary', 'muted'],
  ['secondary-foreground', 'secondary'],
  ['accent-foreground', 'accent'],
  ['foreground', 'accent'],
  ['destructive', 'background'],
  ['destructive', 'card'],
  ['destructive', 'popover'],
  ['destructive-foreground', 'destructive'],
  ['tomato', 'card'],
  ['tomato', 'muted'],
  ['tomato-foreground', 'tomato'],
  ['tomato-soft-foreground', 'tomato-soft'],
  ['token-foreground', 'token'],
  ['success-foreground', 'success'],
  ['warning-foreground', 'warning'],
] as const

const controlPairs = [
  ['input', 'background'],
  ['input', 'card'],
  ['ring', 'background'],
  ['ring', 'card'],
] as const

describe.each([
  ['light', ':root'],
  ['dark', '.dark'],
])('the %s colours', (_theme, selector) => {
  const colours = readBlock(selector)
  const contrastOf = (one: string, other: string) =>
    contrast(parseOklch(colours.get(one) ?? ''), parseOklch(colours.get(other) ?? ''))

  it.each(textPairs)('let %s be read on %s (4.5:1)', (text, ground) =>
    expect(contrastOf(text, ground)).toBeGreaterThanOrEqual(4.5),
  )
  it.each(controlPairs)('let the line %s be seen on %s (3:1)', (line, ground) =>
    expect(contrastOf(line, ground)).toBeGreaterThanOrEqual(3),
  )
})
