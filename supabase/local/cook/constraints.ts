/** Diets and allergies: what may not be in the pan, and why. */
import { ALLERGENS, type Allergen, type Food, type Kind, type Origin } from './foods/food.ts'
import { mentions, toWords } from './words.ts'

export interface Constraints {
  /** Recognised diets, by their usual names. */
  diets: string[]
  /** What was asked for and is not known; nothing is promised about it. */
  unknownDiets: string[]
  /** @returns why the food cannot be used; undefined if it can. */
  refuse(food: Food): Reason | undefined
  /** Whether meat and milk must not meet. */
  keepsMeatAndMilkApart: boolean
}

/** `diet`: "vegan"; `allergy`: what the person wrote, or "wish" for something that the notes ask to leave out. */
export interface Reason {
  kind: 'diet' | 'allergy' | 'wish'
  name: string
}

const NOT_KOSHER = /rabbit|catfish|monkfish|caviar|swordfish/
const MEAT: Origin[] = ['poultry', 'meat', 'pork']
const STARCHES: Kind[] = ['grain', 'pasta', 'noodle', 'bread', 'wrap', 'oats', 'flour', 'sweet', 'dried']
const MAX_LOW_CARB_GRAMS = 12

const isFrom =
  (...origins: Origin[]) =>
  (food: Food) =>
    origins.includes(food.origin)
const holds =
  (...allergens: Allergen[]) =>
  (food: Food) =>
    food.allergens.some((allergen) => allergens.includes(allergen))

export function carbsPerServing(food: Food): number {
  return (food.amount * food.gramsPerUnit * food.carbs) / 100
}

function isStarchy(food: Food): boolean {
  if (food.name.includes('cauliflower rice')) return false
  return STARCHES.includes(food.kind) ? carbsPerServing(food) > 3 : carbsPerServing(food) > MAX_LOW_CARB_GRAMS
}

interface Diet {
  name: string
  pattern: RegExp
  refuses: (food: Food) => boolean
}

const DIETS: Diet[] = [
  {
    name: 'vegan',
    pattern: /^(strictly )?vegan$|plant[- ]based/,
    refuses: (food) => food.origin !== 'plant' || holds('milk', 'eggs', 'fish', 'crustaceans', 'molluscs')(food),
  },
  {
    name: 'vegetarian',
    pattern: /^(lacto[- ]?|ovo[- ]?)*vegetarian$|^veggie$|meat[- ]free/,
    refuses: isFrom(...MEAT, 'fish', 'shellfish', 'rennet'),
  },
  { name: 'pescatarian', pattern: /pesc[ae]tarian/, refuses: isFrom(...MEAT) },
  { name: 'gluten-free', pattern: /gluten|c(o)?eliac|wheat[- ]free/, refuses: holds('gluten') },
  {
    name: 'dairy-free',
    pattern: /dairy|lactose|milk[- ]free/,
    refuses: (food) => holds('milk')(food) || food.origin === 'dairy',
  },
  { name: 'egg-free', pattern: /egg[- ]free/, refuses: holds('eggs') },
  { name: 'nut-free', pattern: /nut[- ]free/, refuses: holds('nuts', 'peanuts') },
  { name: 'soya-free', pattern: /soya?[- ]free/, refuses: holds('soya') },
  { name: 'low-carb', pattern: /low[- ]carb|keto|atkins/, refuses: isStarchy },
  {
    name: 'paleo',
    pattern: /paleo/,
    refuses: (food) =>
      [
        'legume',
        'grain',
        'pasta',
        'noodle',
        'bread',
        'wrap',
        'oats',
        'flour',
        'cheese',
        'cream',
        'milk',
        'tofu',
        'sweet',
      ].includes(food.kind) || holds('milk', 'gluten', 'soya', 'peanuts')(food),
  },
  { name: 'halal', pattern: /halal/, refuses: (food) => food.origin === 'pork' || food.hasAlcohol },
  {
    name: 'kosher-style',
    pattern: /kosher/,
    refuses: (food) =>
      isFrom('pork', 'shellfish')(food) || holds('crustaceans', 'molluscs')(food) || NOT_KOSHER.test(food.name),
  },
  { name: 'sugar-free', pattern: /sugar[- ]free|no (added )?sugar/, refuses: (food) => food.kind === 'sweet' },
]

/** What people write for an allergy, and what it means. */
const ALLERGIES: [RegExp, Allergen[]][] = [
  [/gluten|wheat|c(o)?eliac|barley|rye|\boats?\b/, ['gluten']],
  [/crustacean|shrimp|prawn|crab|lobster|shellfish|seafood/, ['crustaceans']],
  [/mollus|shellfish|seafood|mussel|clam|oyster|squid|octopus|scallop/, ['molluscs']],
  [/\beggs?\b|albumen/, ['eggs']],
  [/\bfish\b|seafood|salmon|\bcod\b|tuna/, ['fish']],
  [/peanut|groundnut|^nuts?$|nut allergy|all nuts/, ['peanuts']],
  [/soya?/, ['soya']],
  [/milk|dairy|lactose|casein|whey|cheese|butter\b/, ['milk']],
  [
    /tree[- ]nut|^nuts?$|nut allergy|all nuts|almond|walnut|cashew|hazelnut|pecan|pistachio|brazil|macadamia|pine nut/,
    ['nuts'],
  ],
  [/celery|celeriac/, ['celery']],
  [/mustards?/, ['mustard']],
  [/sesame|tahini/, ['sesame']],
  [/sul(ph|f)ite|sulphur|sulfur/, ['sulphites']],
  [/lupine?/, ['lupin']],
]

/** Families that people name as one. */
const FAMILIES: [RegExp, (food: Food) => boolean][] = [
  [/citrus/, (food) => /lemon|lime|orange|grapefruit|clementine|mandarin/.test(food.name)],
  [
    /nightshade/,
    (food) =>
      /tomato|potato|pepper|aubergine|eggplant|chilli|paprika|harissa|ketchup/.test(food.name) &&
      !/black pepper|sweet potato/.test(food.name),
  ],
  [/legume|pulse/, (food) => food.kind === 'legume' || /pea|bean|tofu|soy|hummus|tempeh/.test(food.name)],
  [/allium/, (food) => food.kind === 'allium' || /onion|garlic|chive/.test(food.name)],
  [/tomato/, (food) => /tomato|ketchup|passata|salsa/.test(food.name)],
  [/garlic/, (food) => /garlic|aioli/.test(food.name)],
  [/red meat/, (food) => food.origin === 'meat' || food.origin === 'pork'],
  [/^meat$/, (food) => MEAT.includes(food.origin)],
  [/alcohol|wine/, (food) => food.hasAlcohol],
  [/corn|maize/, (food) => /corn|polenta|maize|popcorn/.test(food.name)],
  [/berr(y|ies)/, (food) => food.name.includes('berr')],
  [/stone fruit/, (food) => /peach|plum|apricot|cherr|nectarine|mango/.test(food.name)],
  [/pepper/, (food) => /pepper|paprika|chilli/.test(food.name) && food.name !== 'black pepper'],
]

/** @param notes may ask for "no onion" or "without coriander"; everything else in them is not for the cook. */
export function readConstraints(wish: { diet: string[]; allergies: string[]; notes?: string }): Constraints {
  const asked = wish.diet.map((diet) => ({
    text: diet,
    found: DIETS.filter(({ pattern }) => pattern.test(diet.trim().toLowerCase())),
  }))
  const diets = DIETS.filter((diet) => asked.some(({ found }) => found.includes(diet)))
  const allergies = wish.allergies.map(toAvoided)
  const wishes = unwanted(wish.notes ?? '')
  return {
    diets: diets.map(({ name }) => name),
    unknownDiets: asked.filter(({ found }) => found.length === 0).map(({ text }) => text),
    keepsMeatAndMilkApart: diets.some(({ name }) => name === 'kosher-style'),
    refuse(food) {
      const allergy = allergies.find((avoided) => avoided.refuses(food))
      if (allergy) return { kind: 'allergy', name: allergy.name }
      const diet = diets.find((one) => one.refuses(food))
      if (diet) return { kind: 'diet', name: diet.name }
      const name = wishes.find((word) => mentions(food.name, word))
      return name === undefined ? undefined : { kind: 'wish', name }
    },
  }
}

function toAvoided(allergy: string): { name: string; refuses: (food: Food) => boolean } {
  const text = allergy
    .trim()
    .toLowerCase()
    .replace(/\s*(allergy|allergies|intolerance|free)$/, '')
    .replace(/-$/, '')
  const allergens = ALLERGIES.flatMap(([pattern, found]) => (pattern.test(text) ? found : []))
  const families = FAMILIES.flatMap(([pattern, isOne]) => (pattern.test(text) ? [isOne] : []))
  const wanted = toWords(text).join(' ')
  return {
    name: text,
    refuses: (food) =>
      food.allergens.some((allergen) => allergens.includes(allergen)) ||
      families.some((isOne) => isOne(food)) ||
      (allergens.includes('milk') && food.origin === 'dairy') ||
      // A known allergen is in the table: "cashew milk" is fine for whoever cannot have milk.
      (allergens.length === 0 && mentions(food.name, text)) ||
      // "zucchini" refuses courgettes, but "pepper" does not refuse what is also called "red pepper flakes".
      food.aliases.some((alias) => toWords(alias).join(' ') === wanted),
  }
}

function unwanted(notes: string): string[] {
  const found = notes
    .toLowerCase()
    .matchAll(/\b(?:no|without|hate|not like|don['’]t like)\s+(?:any\s+|more\s+)?([a-z]{3,20})/g)
  return [...found].map((match) => match[1] ?? '').filter((word) => toWords(word).length > 0)
}

/** @returns those of the fourteen that are in any of the foods, in the law's order. */
export function allergensIn(foods: readonly Food[]): Allergen[] {
  return ALLERGENS.filter((allergen) => foods.some((food) => food.allergens.includes(allergen)))
}

/** Diets that the foods keep, whether or not anybody asked. */
export function dietsKept(foods: readonly Food[]): string[] {
  const told = ['vegan', 'vegetarian', 'gluten-free', 'dairy-free']
  return DIETS.filter(({ name, refuses }) => told.includes(name) && !foods.some(refuses)).map(({ name }) => name)
}
