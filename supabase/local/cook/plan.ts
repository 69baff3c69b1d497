/** One recipe while it is being thought out: what is on the table, what is used already, what has been said. */
import type { Basket } from './basket.ts'
import type { Constraints } from './constraints.ts'
import type { Cuisine } from './cuisines.ts'
import type { Food, Kind } from './foods/food.ts'
import { foodNamed } from './foods/table.ts'
import { isSeveral, portionFactor, toIngredient, type Portion } from './amounts.ts'
import type { Random } from './random.ts'
import { list } from './words.ts'

/** `quick` buys what is slow ready-cooked; `cold` cooks nothing. */
export type Pace = 'unhurried' | 'quick' | 'cold'

export interface PlanOptions {
  basket: Basket
  constraints: Constraints
  cuisine: Cuisine
  random: Random
  servings: number
  pace: Pace
}

const SLOW_MINUTES = 8
/** A step is read at a glance, on a phone, with wet hands. */
const MAX_STEP_LENGTH = 600
const MAX_NAMES = 7

export class Plan {
  readonly basket: Basket
  readonly cuisine: Cuisine
  readonly random: Random
  readonly pace: Pace
  readonly servings: number
  readonly steps: string[] = []
  readonly #portions: Portion[]
  readonly #constraints: Constraints
  readonly #unused: Set<Portion>
  #factor: number | undefined
  #oneByOneMinutes = 0
  #alongsideMinutes = 0

  constructor({ basket, constraints, cuisine, random, servings, pace }: PlanOptions) {
    this.basket = basket
    this.cuisine = cuisine
    this.random = random
    this.pace = pace
    this.servings = servings
    this.#constraints = constraints
    this.#portions = basket.foods.map((food) => ({ food, note: boughtAs(food, pace) }))
    this.#unused = new Set(this.#portions)
  }

  get portions(): readonly Portion[] {
    return this.#portions
  }

  /** The share of the usual amounts that fits on a plate. */
  get factor(): number {
    this.#factor ??= portionFactor(this.#portions.map(({ food }) => food))
    return this.#factor
  }

  get cookMinutes(): number {
    return Math.max(this.#oneByOneMinutes, this.#alongsideMinutes)
  }

  /** Whether something of these kinds is still to be used. */
  has(...kinds: Kind[]): boolean {
    return [...this.#unused].some(({ food }) => kinds.includes(food.kind))
  }

  /**
   * Puts the first of the names on the list that nobody minds and that is not there already.
   * To be called before the first step is written, since amounts depend on the whole list.
   */
  add(...names: string[]): void {
    if (this.#factor !== undefined) throw new Error('The list is closed once a step is written')
    const isThere = (name: string) => this.#portions.some(({ food }) => food.name === name || food.plural === name)
    if (names.some(isThere)) return
    const food = names
      .map(foodNamed)
      .find((candidate) => !this.#constraints.refuse(candidate) && this.#isKosherHere(candidate))
    if (!food) return
    const portion: Portion = { food, note: boughtAs(food, this.pace) }
    this.#portions.push(portion)
    this.#unused.add(portion)
  }

  #isKosherHere(food: Food): boolean {
    const hasMeat = this.#portions.some(({ food: { origin } }) => ['poultry', 'meat', 'pork'].includes(origin))
    return !(this.#constraints.keepsMeatAndMilkApart && hasMeat && food.allergens.includes('milk'))
  }

  /** Takes what is left of these kinds off the table; whoever takes it has to name it in a step. */
  take(...kinds: Kind[]): Portion[] {
    return this.takeIf(({ food }) => kinds.includes(food.kind))
  }

  takeIf(isWanted: (portion: Portion) => boolean): Portion[] {
    const taken = [...this.#unused].filter(isWanted)
    for (const portion of taken) this.#unused.delete(portion)
    return taken
  }

  /** "the carrots, onion and rice" */
  the(portions: readonly Portion[]): string {
    return `the ${list(portions.map(({ food }) => this.nameOf(food)))}`
  }

  nameOf(food: Food): string {
    return toIngredient({ food, note: '' }, this.servings, this.factor).name
  }

  are(portions: readonly Portion[]): string {
    return this.#areSeveral(portions) ? 'are' : 'is'
  }

  them(portions: readonly Portion[]): string {
    return this.#areSeveral(portions) ? 'them' : 'it'
  }

  /** "is tender", "are tender"; "looks", "look" */
  verb(portions: readonly Portion[], one: string, several: string): string {
    return this.#areSeveral(portions) ? several : one
  }

  #areSeveral(portions: readonly Portion[]): boolean {
    return portions.length > 1 || portions.some(({ food }) => isSeveral(food, this.servings, this.factor))
  }

  /** Sentences that belong together; they are one step unless that would be too much to read. */
  step(...sentences: string[]): void {
    let text = ''
    for (const sentence of sentences.filter((one) => one !== '')) {
      if (text !== '' && text.length + sentence.length > MAX_STEP_LENGTH) {
        this.steps.push(text)
        text = ''
      }
      text += `${text === '' ? '' : ' '}${sentence}`
    }
    if (text !== '') this.steps.push(text)
  }

  /**
   * One sentence about some portions, or none if there are none. A long list is told in parts: the first in full,
   * the others "in the same way".
   */
  say(portions: readonly Portion[], sentence: (the: string, portions: readonly Portion[]) => string): string {
    if (portions.length === 0) return ''
    const first = portions.slice(0, MAX_NAMES)
    const others: string[] = []
    for (let start = MAX_NAMES; start < portions.length; start += MAX_NAMES) {
      others.push(` Treat ${this.the(portions.slice(start, start + MAX_NAMES))} in the same way.`)
    }
    return sentence(this.the(first), first) + others.join('')
  }

  /** Time at the stove, one thing after the other. */
  spend(minutes: number): number {
    this.#oneByOneMinutes += minutes
    return minutes
  }

  /** Time of something that cooks while the rest goes on. */
  alongside(minutes: number): number {
    this.#alongsideMinutes = Math.max(this.#alongsideMinutes, minutes)
    return minutes
  }

  /** How long these take, at least `atLeast`; what was bought cooked only has to be warm. */
  minutesOf(portions: readonly Portion[], atLeast = 2): number {
    return Math.max(atLeast, ...portions.map(({ food, note }) => (note === '' ? food.minutes : 2)))
  }
}

/** @returns what to say of something that is bought cooked, to save time; empty for what is cooked here. */
function boughtAs(food: Food, pace: Pace): string {
  const isSlow = pace === 'cold' ? !food.isGoodRaw : pace === 'quick' && food.minutes > SLOW_MINUTES
  if (!isSlow) return ''
  return food.kind === 'egg' ? 'hard-boiled' : food.kind === 'legume' ? 'tinned, drained' : 'ready-cooked'
}
