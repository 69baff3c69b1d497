/** Lists of names that an allergy or a diet refuses, and of such that it does not. */
import { isSafeLine } from '../../generate-recipe/checks/food-safety.ts'
import { readWishes } from '../../generate-recipe/checks/wishes.ts'
import { equal } from './assert.ts'

export interface Names {
  avoided: string
  /** Between commas. */
  refused: string
  allowed: string
}

const split = (list: string) => list.replace(/\s+/g, ' ').split(', ')

export function testNames(kind: 'allergies' | 'diet', rows: Names[]): void {
  for (const { avoided, refused, allowed } of rows) {
    Deno.test(`${avoided}: nothing slips in under a rare, foreign or cut name, and what is harmless stays`, () => {
      const wishes = readWishes({ allergies: [], diet: [], [kind]: [avoided] })
      equal(
        split(refused).filter((name) => isSafeLine(wishes, { name })),
        [],
        'must be refused',
      )
      equal(
        split(allowed).filter((name) => !isSafeLine(wishes, { name })),
        [],
        'must be allowed',
      )
    })
  }
}
