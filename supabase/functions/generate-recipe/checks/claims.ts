/** Carries "vegan", "gluten-free" and "without eggs" to the foods that they speak of. */
import { AND_OR, isClaim } from './denials.ts'
import type { Found, Kind } from './found.ts'
import { wordSet, type Token } from './words.ts'

/** Between a claim and its food there is room for "gluten-free dark" and no more. */
const MAX_WORDS_BETWEEN = 3
/** What follows these is something else. */
const STARTS_ANEW = wordSet(
  'the with into in on onto to over until then from for at by topped plus mit avec con in sur',
)
/** Around a claim in brackets: "(check that it is gluten-free)". */
const FILLER = wordSet(
  'use using make sure ensure check choose buy certified labelled labeled label that this it is are one an the if needed need be necessary required preferably ideally brand version variety kind such as free from of no without sans ohne sin senza and',
)

export function spreadClaims(tokens: Token[], found: Found[], kind: Kind): void {
  const claims = found.filter((one) => isClaim(tokens, one))
  if (claims.length === 0) return
  for (const food of found) {
    for (const claim of claims) {
      if (claim === food) continue
      const reaches =
        kind === 'headline'
          ? isSameSentence(tokens, claim, food)
          : isBefore(tokens, claim, food) || isBehind(tokens, claim, food, found, claims, kind)
      if (reaches) food.absent.push(...claim.term.sources)
    }
  }
}

function isBefore(tokens: Token[], claim: Found, food: Found): boolean {
  // "Nut-free": the word "free" lies between the claim's own word and the food.
  const between = tokens.slice(claim.end, food.start + 1)
  if (food.start < claim.end || between.length - 1 > MAX_WORDS_BETWEEN + 1) return false
  return (
    between.every(({ gap }) => gap === 'none') &&
    !between.slice(0, -1).some(({ word }) => AND_OR.has(word) || STARTS_ANEW.has(word))
  )
}

/** "Pasta without gluten", "butter, dairy-free", "soy sauce (use a gluten-free one)". */
function isBehind(tokens: Token[], claim: Found, food: Found, found: Found[], claims: Found[], kind: Kind): boolean {
  if (claim.start < food.end) return false
  const isSpokenFor = (at: number) =>
    FILLER.has(tokens[at]?.word ?? '') || claims.some(({ start, end }) => start <= at && at < end)
  let at = food.end
  // The rest of the food's own name, up to the claim: "noodles made" in a line, nothing in a sentence.
  if (kind === 'line')
    while (at < claim.start && tokens[at]?.gap !== 'soft' && !isSpokenFor(at) && !isFood(found, at)) at += 1
  const segmentEnd = tokens.findIndex((token, index) => index > claim.start && token.gap !== 'none')
  const isOnlyClaims = range(claim.start, segmentEnd === -1 ? tokens.length : segmentEnd).every(isSpokenFor)
  return isOnlyClaims && range(at, claim.start).every((index) => isSpokenFor(index) && tokens[index]?.gap !== 'hard')
}

function isFood(found: Found[], at: number): boolean {
  return found.some(({ start, end }) => start <= at && at < end)
}

function isSameSentence(tokens: Token[], one: Found, other: Found): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one]
  return tokens.slice(first.start + 1, last.start + 1).every(({ gap }) => gap !== 'hard')
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset)
}
