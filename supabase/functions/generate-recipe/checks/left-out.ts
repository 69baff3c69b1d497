/** Follows "it leaves out pears, rice and kiwis" past what no table holds. */
import type { Found } from './found.ts'
import { toWords, wordSet, type Token } from './words.ts'

const LEAVING_OUT = new Set(
  ['leave out', 'leaves out', 'leaving out', 'left out'].map((pair) => toWords(pair).join(' ')),
)
/** What follows these may be in it again. */
const BRINGS_IN = wordSet(
  'with but has have add adds adding use uses using keep keeps bring brings put puts get gets replace replaces serve for instead then so while',
)

/**
 * Marks every food behind the words until the sentence ends or something is brought in. More generous than a denial,
 * which ends at the first name that is unknown: too generous for an allergy.
 */
export function markLeftOut(tokens: Token[], found: Found[]): void {
  let isLeavingOut = false
  const leftOut = tokens.map(({ word, gap }, at) => {
    if (gap === 'hard' || BRINGS_IN.has(word)) isLeavingOut = false
    if (gap === 'none' && LEAVING_OUT.has(`${tokens[at - 1]?.word} ${word}`)) isLeavingOut = true
    return isLeavingOut
  })
  for (const food of found) food.isLeftOut = leftOut[food.start] ?? false
}
