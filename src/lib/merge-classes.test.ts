import { twMerge } from 'tailwind-merge'
import { describe, expect, it } from 'vitest'
import { mergeClasses } from './merge-classes'

const sources = import.meta.glob<string>(['/src/**/*.tsx', '/src/**/{*-variants,field-classes}.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Words of other meaning in the same files. */
const NO_CLASSES = ['ms', 'me', 'start', 'end', 'bottom-right']

/** Every word in a string of the app's components that could be a class, without its variants. */
function classesInUse(): Set<string> {
  const found = new Set<string>()
  for (const [file, text] of Object.entries(sources)) {
    if (file.includes('.test.')) continue
    const strings = text.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)
    for (const [, single, double, template] of strings) {
      for (const word of (single ?? double ?? template ?? '').split(/\s+/)) {
        const name = word.replace(/^(.*[^:]:)(?=[^:]*$)/, '').replace(/!$/, '')
        if (/^-?[a-z][a-z-]*[a-z](-?[\w./[\]%(),-]+)?$/.test(name)) found.add(name)
      }
    }
  }
  for (const word of NO_CLASSES) found.delete(word)
  return found
}

describe('of two classes for the same property', () => {
  it.each([
    ['px-5 px-3', 'px-3'],
    ['h-11 px-5 h-auto px-0', 'h-auto px-0'],
    ['px-2 p-4', 'p-4'],
    ['p-4 px-2', 'p-4 px-2'],
    ['size-5 h-4', 'size-5 h-4'],
    ['h-4 w-4 size-5', 'size-5'],
    ['text-sm text-primary', 'text-sm text-primary'],
    ['leading-5 text-sm', 'text-sm'],
    ['sm:p-2 p-4', 'sm:p-2 p-4'],
    ['hover:sm:p-2 sm:hover:p-4', 'sm:hover:p-4'],
    ['p-2! p-4', 'p-2! p-4'],
    ['border border-t-0 border-input border-primary', 'border border-t-0 border-primary'],
    [
      "[&_svg:not([class*='size-'])]:size-4 [&_svg:not([class*='size-'])]:size-5",
      "[&_svg:not([class*='size-'])]:size-5",
    ],
    ['unknown  unknown', 'unknown'],
  ])('%s is %s', (given, expected) => expect(mergeClasses(given)).toBe(expected))

  it('does with every two classes of this app what tailwind-merge does', () => {
    // The first letter is what two classes for one property share, with these exceptions.
    const others = [
      'block',
      'flex',
      'hidden',
      'grid',
      'contents',
      'absolute',
      'sticky',
      'fixed',
      'size-4',
      'w-5',
      'h-5',
    ]
    others.push('inset-0', 'top-2', 'bottom-2', 'start-1', 'end-1', 'inset-x-2', 'inset-y-2', 'leading-5', 'text-sm')
    const groups = new Map<string, string[]>([['others', others]])
    for (const name of new Set([...classesInUse(), ...others])) {
      const letter = name.replace(/^-/, '').charAt(0)
      groups.set(letter, [...(groups.get(letter) ?? []), name])
    }
    const wrong: string[] = []
    for (const group of groups.values()) {
      for (const first of group) {
        for (const second of group) {
          const both = `${first} ${second}`
          // The theme's own animations and shadows are unknown to the library, which therefore keeps both.
          if (/^(animate|shadow)-/.test(first)) continue
          if (first !== second && mergeClasses(both) !== twMerge(both)) wrong.push(`${both}: ${twMerge(both)}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})
