/** What the cook knows of one food. */

/** How a food behaves in a pan; dishes think in these, not in single foods. */
export type Kind =
  | 'meat'
  | 'poultry'
  | 'mince'
  | 'cured'
  | 'fish'
  | 'shellfish'
  | 'tofu'
  | 'legume'
  | 'egg'
  | 'root'
  | 'firm'
  | 'soft'
  | 'leaf'
  | 'raw'
  | 'allium'
  | 'aromatic'
  | 'grain'
  | 'pasta'
  | 'noodle'
  | 'bread'
  | 'wrap'
  | 'oats'
  | 'flour'
  | 'cheese'
  | 'cream'
  | 'milk'
  | 'fat'
  | 'liquid'
  | 'sauce'
  | 'acid'
  | 'herb'
  | 'spice'
  | 'nut'
  | 'seed'
  | 'fruit'
  | 'dried'
  | 'sweet'
  | 'baking'

/** The fourteen that European law wants named. */
export const ALLERGENS = [
  'gluten',
  'crustaceans',
  'eggs',
  'fish',
  'peanuts',
  'soya',
  'milk',
  'nuts',
  'celery',
  'mustard',
  'sesame',
  'sulphites',
  'lupin',
  'molluscs',
] as const
export type Allergen = (typeof ALLERGENS)[number]

/** Where it comes from; `rennet` is cheese that vegetarians do not eat. */
export type Origin = 'plant' | 'egg' | 'dairy' | 'honey' | 'rennet' | 'fish' | 'shellfish' | 'poultry' | 'meat' | 'pork'

export interface Food {
  /** The name for one, or of the mass ("carrot", "spinach", "chickpeas"). */
  name: string
  /** The name for several; the same as `name` for what is always several, empty for a mass. */
  plural: string
  kind: Kind
  /** For one person, in `unit`. */
  amount: number
  /** "g", "ml", "tbsp", "tsp", "clove" or empty for a plain count. */
  unit: string
  gramsPerUnit: number
  /** Grams in 100 g. */
  protein: number
  carbs: number
  fat: number
  /**
   * How it is made ready for the pan, as an order, with `{}` for it unless it comes last ("peel and dice",
   * "cut {} into florets"); empty if nothing is to be done.
   */
  cut: string
  /** Until it is done; 0 if it is good as it is. */
  minutes: number
  allergens: Allergen[]
  origin: Origin
  hasAlcohol: boolean
  /** Good to eat uncooked although it may be cooked. */
  isGoodRaw: boolean
  /** Other names; each may be singular or plural. */
  aliases: string[]
  /** In a title before another noun ("chicken" for "chicken breast"). */
  short: string
}

type Extras = Partial<Pick<Food, 'allergens' | 'origin' | 'hasAlcohol' | 'isGoodRaw' | 'aliases' | 'short'>>

/** name, plural, kind, amount, unit, grams per unit, protein, carbs, fat, cut, minutes, the rest. */
export type FoodRow = [
  name: string,
  plural: string,
  kind: Kind,
  amount: number,
  unit: string,
  gramsPerUnit: number,
  protein: number,
  carbs: number,
  fat: number,
  cut: string,
  minutes: number,
  extras?: Extras,
]

export function toFood(row: FoodRow): Food {
  const [name, plural, kind, amount, unit, gramsPerUnit, protein, carbs, fat, cut, minutes, extras = {}] = row
  const nutrients = { protein, carbs, fat }
  const plain = { allergens: [], origin: 'plant' as const, hasAlcohol: false, isGoodRaw: minutes === 0, aliases: [] }
  const short = singularBefore(name, plural)
  return { name, plural, kind, amount, unit, gramsPerUnit, ...nutrients, cut, minutes, short, ...plain, ...extras }
}

/** English puts the singular before another noun: a chickpea stew, an oat smoothie. */
function singularBefore(name: string, plural: string): string {
  if (plural !== name) return name
  if (/(oes|shes|ches)$/.test(name)) return name.slice(0, -2)
  if (name.endsWith('ies') && !name.endsWith('kies')) return `${name.slice(0, -3)}y`
  return name.endsWith('s') ? name.slice(0, -1) : name
}
