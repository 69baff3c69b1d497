/** A way to make dinner of a basket. */
import { foodsOf, has, type Basket } from '../basket.ts'
import type { Kind } from '../foods/food.ts'
import type { Plan } from '../plan.ts'

export interface Dish {
  id: string
  /** Ends the title: "carrot and lentil soup". */
  noun: string
  /** A title of its own where "main and second noun" would sound wrong. */
  title?: (main: string, second: string) => string
  isSweet?: boolean
  /** Cooks nothing, so that it fits into any time. */
  isCold?: boolean
  /** How well the basket suits it; 0 is not at all. */
  score(basket: Basket): number
  /** What is added from the cupboard. */
  gather(plan: Plan): void
  /** Says the steps, and leaves nothing unused. */
  cook(plan: Plan): void
}

const SAVOURY: Kind[] = [
  'meat',
  'poultry',
  'mince',
  'cured',
  'fish',
  'shellfish',
  'tofu',
  'legume',
  'root',
  'firm',
  'soft',
  'leaf',
  'raw',
  'allium',
  'aromatic',
  'pasta',
  'noodle',
  'grain',
  'wrap',
  'cheese',
  'sauce',
]
const SWEET: Kind[] = ['fruit', 'dried', 'sweet', 'oats', 'baking']

/** Whether fruit, oats and sugar are what it is about. */
export function isSweet(basket: Basket): boolean {
  const savoury = foodsOf(basket, ...SAVOURY).filter(
    ({ name }) => !/avocado|ricotta|cream cheese|cottage|carrot|spinach|beetroot|butternut/.test(name),
  )
  const sweet = foodsOf(basket, ...SWEET)
  return sweet.length > 0 && savoury.length === 0
}

/** How many of the kinds are there, at most `most`. */
export function count(basket: Basket, most: number, ...kinds: Kind[]): number {
  return Math.min(foodsOf(basket, ...kinds).length, most)
}

export { has }

/** Salt and pepper stand in every savoury kitchen. */
export function addSeasoning(plan: Plan): void {
  plan.add('salt')
  plan.add('black pepper')
}

/** The first few of the cuisine's own flavours, so that the list stays short enough to shop for. */
export function addFlavour(plan: Plan, { aromatics = 2, spices = 2, herbs = 1, isSharp = true } = {}): void {
  const { cuisine } = plan
  if (!plan.has('fat')) plan.add(cuisine.fat, 'olive oil', 'rapeseed oil')
  const own = plan.portions.filter(({ food }) => food.kind === 'allium' || food.kind === 'aromatic').length
  for (const name of cuisine.aromatics.slice(0, Math.max(0, aromatics - own))) plan.add(name)
  if (!plan.has('spice')) for (const name of cuisine.spices.slice(0, spices)) plan.add(name)
  if (!plan.has('herb')) for (const name of cuisine.herbs.slice(0, herbs)) plan.add(name)
  if (isSharp && !plan.has('acid')) plan.add(cuisine.acid, 'lemon', 'cider vinegar')
  addSeasoning(plan)
}

/** Something to make a meal of, where the wishes hold none. */
export function addBody(plan: Plan): void {
  const body: Kind[] = [
    'meat',
    'poultry',
    'mince',
    'cured',
    'fish',
    'shellfish',
    'tofu',
    'legume',
    'egg',
    'root',
    'firm',
    'pasta',
    'noodle',
    'grain',
  ]
  if (!plan.has(...body))
    plan.add(
      plan.random.pick(['chickpeas', 'white beans', 'lentils']),
      'tofu',
      'courgette',
      'carrot',
      'cauliflower',
      'potato',
    )
}

export function addStarch(plan: Plan, ...names: string[]): void {
  if (
    !plan.has('grain', 'pasta', 'noodle', 'bread', 'wrap') &&
    !plan.portions.some(({ food }) => food.name.includes('potato'))
  )
    plan.add(...names)
}
