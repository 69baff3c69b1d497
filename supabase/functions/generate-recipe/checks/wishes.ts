/** From the allergies and diets of an order, by id or in free words, to what may not be in its recipe. */
import { ALLERGENS, DIETS, type DietId } from '../../_shared/contract/wishes.ts'
import type { GenerateRecipeRequest } from '../../_shared/contract/recipe.ts'
import { findFoods } from './find-foods.ts'
import type { Found } from './found.ts'
import { LEFT_OUT } from './tables/diet-sources.ts'
import { FAMILIES, SAME_FOOD } from './tables/families.ts'
import { ALLERGY_NAMES, DIET_NAMES, NOISE } from './tables/wish-names.ts'
import { readTerms, TermIndex, type Source, type Term } from './terms.ts'
import { toWords } from './words.ts'

export interface Ban {
  kind: 'allergy' | 'diet'
  /** For the person: "peanuts", "vegan", or the words of the order. */
  name: string
  /** For programs: an id of the contract, or the words of the order. */
  wish: string
  /** For the model, in our words. */
  rule: string
  sources: Source[]
  /** Saying that this is absent suffices too: "lactose-free milk" for whoever named lactose. */
  enough: Source[]
}

export interface Wishes {
  bans: Ban[]
  diets: DietId[]
  /** Foods that only this order avoids. */
  own: TermIndex
}

type Order = Pick<GenerateRecipeRequest, 'allergies' | 'diet'>

const ALLERGEN_IDS = new Set<string>(ALLERGENS.map(({ id }) => id))
const byName = <Value>(table: [names: string, value: Value][]) =>
  new Map(table.flatMap(([names, value]) => names.split(',').map((name) => [toWords(name).join(' '), value] as const)))

const allergies = byName<string[]>([...ALLERGY_NAMES, ...ALLERGENS.map(({ id }): [string, string[]] => [id, [id]])])
const diets = byName<DietId>([...DIET_NAMES, ...DIETS.map(({ id }): [string, DietId] => [id, id])])

export function readWishes(order: Order): Wishes {
  const own: Term[] = []
  const bans = order.allergies.flatMap((text, index) =>
    partsOf(text).map((part) => readAvoided(part, 'allergy', `entry ${index + 1} of allergies`, own)),
  )
  const kept: DietId[] = []
  for (const [index, text] of order.diet.entries()) {
    const diet = diets.get(toWords(text).join(' '))
    const avoided = /^(?:no|without)\s+(.+)$|^(.+?)[\s-]free$/i.exec(text.trim())
    if (diet) {
      kept.push(diet)
      const sources = LEFT_OUT[diet].map((substance) => ({ substance, member: 'any' }))
      bans.push({
        kind: 'diet',
        name: diet,
        wish: diet,
        rule: `anything that a ${diet} diet leaves out`,
        sources,
        enough: [],
      })
    } else if (avoided) {
      const name = avoided[1] ?? avoided[2] ?? ''
      bans.push({ ...readAvoided(name, 'diet', `entry ${index + 1} of diet`, own), name: text, wish: text })
    }
  }
  return { bans, diets: kept, own: new TermIndex(own) }
}

/** @returns the diet that a text names, if it is one that code can check. */
export function dietNamed(text: string): DietId | undefined {
  return diets.get(toWords(text).join(' '))
}

/** Whether what was found breaks the ban, by all that the text says about it. */
export function breaks({ isDenied, isLeftOut, absent, term }: Found, { kind, sources, enough }: Ban): boolean {
  const isHarmless = kind === 'diet' && sources.every(({ substance }) => !ALLERGEN_IDS.has(substance))
  if (isDenied || (isLeftOut && isHarmless)) return false
  const isAbsent = (source: Source) =>
    absent.some((one) => covers(one, source)) || absent.some((one) => enough.some((other) => covers(other, one)))
  return term.sources.some((source) => sources.some((banned) => covers(banned, source)) && !isAbsent(source))
}

function covers(wide: Source, narrow: Source): boolean {
  if (wide.substance !== narrow.substance) return false
  return wide.member === 'any' || wide.member === narrow.member || (wide.member === ANY_KIND && narrow.member === 'any')
}

/** "Milk and eggs" are two. */
function partsOf(text: string): string[] {
  return text.split(/[,;/&+]|\s(?:and|or|und|oder|et|ou|y)\s/i).filter((part) => significant(part).length > 0)
}

function significant(text: string): string[] {
  return toWords(text).filter((word) => !NOISE.has(word))
}

/** @param own receives the terms of what no table holds */
function readAvoided(text: string, kind: Ban['kind'], place: string, own: Term[]): Ban {
  const words = significant(text)
  const name = words.join(' ')
  const substances = allergies.get(name)
  if (substances) {
    const sources = substances.map((substance) => ({ substance, member: 'any' }))
    const [only, ...others] = substances
    const wish = only !== undefined && others.length === 0 && ALLERGEN_IDS.has(only) ? only : text.trim()
    return { kind, name: nameOf(substances) ?? text, wish, rule: ruleOf(substances, place), sources, enough: [] }
  }
  const sources = knownSources(words)
  const isLactose = sources.some(({ member }) => member === 'lactose')
  const enough = sources.filter(({ member }) => member !== 'any' && member !== ANY_KIND)
  const source = { substance: `own: ${place} ${name}`, member: 'any' }
  own.push(...[name, ...relatives(name)].flatMap((one) => readTerms(one, [source], 'own')))
  return {
    kind,
    name: text.trim(),
    wish: text.trim(),
    rule: `what ${place} names, or anything made from it`,
    sources: [source, ...(isLactose ? [{ substance: 'milk', member: 'any' }] : sources)],
    enough,
  }
}

/** What the fourteen allergens have to do with a word: one kind of nut with itself and with "mixed nuts". */
function knownSources(words: string[]): Source[] {
  const found = findFoods(words.join(' '), 'line').filter(({ term, isDenied }) => term.role === 'source' && !isDenied)
  const sources = found.flatMap(({ term }) => term.sources).filter(({ substance }) => ALLERGEN_IDS.has(substance))
  const substances = new Set(sources.map(({ substance }) => substance))
  // "Pesto" is a wish about pesto, not about all milk and all nuts.
  const isOneFood = found.every(({ phrase }) => phrase === words.join(' '))
  if (isOneFood && substances.size > 1) return []
  return sources.flatMap(({ substance, member }) =>
    member === 'any'
      ? [{ substance, member }]
      : [
          { substance, member },
          { substance, member: ANY_KIND },
        ],
  )
}

/** Matches only what is a source of no particular kind. */
const ANY_KIND = 'any kind'

function relatives(name: string): string[] {
  const same = SAME_FOOD.map((group) => group.split(',').map((one) => one.trim())).filter((group) =>
    group.some((one) => toWords(one).join(' ') === name),
  )
  const members = FAMILIES.filter(([names]) => names.split(',').some((one) => toWords(one).join(' ') === name)).flatMap(
    ([, list]) => list.split(',').map((one) => one.trim()),
  )
  return [...same.flat(), ...members]
}

function nameOf(substances: string[]): string | undefined {
  const labels = substances.map((substance) => ALLERGENS.find(({ id }) => id === substance)?.label.toLowerCase())
  return labels.every((label) => label !== undefined) ? labels.join(' or ') : undefined
}

function ruleOf(substances: string[], place: string): string {
  const name = nameOf(substances)
  return name ? `${name}, or anything made from them` : `what ${place} names, or anything made from it`
}
