/** What the recipe is called, and what is said about it before anybody cooks. */
import type { Basket } from './basket.ts'
import type { Reason } from './constraints.ts'
import type { Dish } from './dishes/dish.ts'
import type { Food, Kind } from './foods/food.ts'
import type { Plan } from './plan.ts'
import { capitalise, changeLastWord, list, toSingular } from './words.ts'

const MAX_TITLE_LENGTH = 100
const MAX_SUMMARY_LENGTH = 400
const MAX_TIP_LENGTH = 300
const MAX_NAMED_CHANGES = 3

/** What a person would name first. */
const RANK: Kind[] = [
  'fish',
  'shellfish',
  'poultry',
  'meat',
  'mince',
  'cured',
  'tofu',
  'fruit',
  'legume',
  'cheese',
  'egg',
  'root',
  'firm',
  'leaf',
  'soft',
  'raw',
  'grain',
  'oats',
  'noodle',
  'nut',
  'dried',
  'allium',
  'sweet',
  'cream',
  'flour',
  'bread',
]

/** True of the recipe if one of its foods says so. */
const ADJECTIVES: [RegExp, string[]][] = [
  [/^lemon|lemon$/, ['Lemony', 'Bright lemon']],
  [/^lime/, ['Zesty', 'Lime-bright']],
  [/smoked paprika|chipotle/, ['Smoky']],
  [/chilli|harissa|sriracha|Cajun/, ['Spicy', 'Fiery']],
  [/^ginger/, ['Gingery', 'Warming ginger']],
  [/coconut milk|coconut cream/, ['Creamy coconut']],
  [/basil|parsley|dill|mint|chives|tarragon/, ['Herby', 'Green and herby']],
  [/garlic/, ['Garlicky']],
  [/cumin|garam|cardamom|coriander/, ['Fragrant', 'Warmly spiced']],
  [/cinnamon/, ['Cinnamon-spiced']],
  [/honey|maple/, ['Lightly sweet']],
]

export function titleOf(plan: Plan, dish: Dish, totalMinutes: number): string {
  const names = mainFoods(plan, dish)
  const [main = 'vegetable', second = ''] = names
  const adjective = plan.random.pick([...adjectives(plan, names), totalMinutes <= 20 ? 'Quick' : 'Weeknight', ''])
  const own = dish.title?.(main, second) ?? `${main}${second === '' ? '' : ` and ${second}`} ${dish.noun}`
  const isBaked = own.startsWith('Baked')
  const full = capitalise(adjective === '' || isBaked ? own : `${adjective} ${own}`)
  if (full.length <= MAX_TITLE_LENGTH) return full
  const shorter = capitalise(`${main} ${dish.noun}`)
  return shorter.length <= MAX_TITLE_LENGTH ? shorter : capitalise(dish.noun)
}

function mainFoods(plan: Plan, dish: Dish): string[] {
  const isNamed = (food: Food) => RANK.includes(food.kind) && food.name !== 'sugar'
  const isMain = (food: Food) =>
    isNamed(food) && (dish.isSweet === true || !['fruit', 'dried', 'sweet'].includes(food.kind))
  const given =
    [plan.basket.foods.filter(isMain), plan.basket.foods.filter(isNamed)].find(({ length }) => length > 0) ?? []
  const candidates = given.length > 0 ? given : plan.portions.map(({ food }) => food).filter(isNamed)
  const isInNoun = (food: Food) =>
    (dish.id === 'pasta' && food.kind === 'pasta') ||
    (dish.id === 'porridge' && food.kind === 'oats') ||
    (dish.id === 'toast' && food.kind === 'bread') ||
    (dish.id === 'wraps' && food.kind === 'wrap') ||
    (['frittata', 'pancakes'].includes(dish.id) && ['egg', 'flour'].includes(food.kind))
  const ranked = candidates
    .filter((food) => !isInNoun(food))
    .sort((one, other) => RANK.indexOf(one.kind) - RANK.indexOf(other.kind))
  const shorts = dish.title ? ranked.map((food) => plan.nameOf(food)) : ranked.map(({ short }) => short)
  const names = [...new Set(shorts)]
  return names
    .filter((name, index) => !names.slice(0, index).some((other) => other.includes(name) || name.includes(other)))
    .slice(0, 2)
}

function adjectives(plan: Plan, names: string[]): string[] {
  return ADJECTIVES.flatMap(([pattern, words]) => {
    const isTrue = plan.portions.some(({ food }) => pattern.test(food.name))
    const isSaid = names.some((name) => pattern.test(name))
    return isTrue && !isSaid ? [plan.random.pick(words)] : []
  })
}

export function summaryOf(plan: Plan, dish: Dish, totalMinutes: number): string {
  const { random, basket } = plan
  const stars = basket.foods
    .filter(({ kind }) => RANK.includes(kind))
    .slice(0, 3)
    .map((food) => plan.nameOf(food))
  const opening = random.pick(dish.isSweet ? SWEET_OPENINGS : SAVOURY_OPENINGS)
  const sentences = [
    stars.length > 0
      ? `${opening} with ${list(stars)}, ready in ${totalMinutes} minutes.`
      : `${opening}, ready in ${totalMinutes} minutes.`,
    ...changeSentences(basket),
  ]
  return fit(sentences, MAX_SUMMARY_LENGTH)
}

const SAVOURY_OPENINGS = [
  'A generous, colourful plate',
  'Simple home cooking',
  'An easy dinner',
  'Comfort food',
  'A lively, balanced meal',
  'Honest, filling food',
]
const SWEET_OPENINGS = ['A good start to the day', 'A gentle treat', 'Something sweet and simple', 'A bright breakfast']

/** Says of everything that was wished for and is not there why, and what came instead: one sentence a reason. */
function changeSentences({ changes }: Basket): string[] {
  const reasons = [...new Set(changes.map(({ reason }) => because(reason)))]
  return reasons.map((why) => {
    const those = changes.filter(({ reason }) => because(reason) === why)
    const told = those.slice(0, MAX_NAMED_CHANGES)
    const swaps = told.flatMap(({ food, instead }) =>
      instead ? [`${several(instead)} instead of ${several(food)}`] : [],
    )
    const gaps = told.flatMap(({ food, instead }) => (instead ? [] : [several(food)]))
    const more = those.length - told.length
    const clauses = [
      ...(swaps.length > 0 ? [`it has ${list(swaps)}`] : []),
      ...(gaps.length > 0 ? [`it leaves out ${list(gaps, 'and')}`] : []),
      ...(more > 0 ? [`${more} more ${more === 1 ? 'thing is' : 'things are'} changed`] : []),
    ]
    return `${why}, ${list(clauses)}.`
  })
}

function because(reason: Reason): string {
  if (reason.kind === 'diet') return `To keep it ${reason.name}`
  return reason.kind === 'allergy'
    ? `Because of the ${changeLastWord(reason.name, toSingular)} allergy`
    : 'As you asked'
}

const several = (food: Food) => food.plural || food.name

const SAVOURY_TIPS = [
  'Leftovers keep for two days in the fridge.',
  'Taste before you serve: a pinch of salt or a squeeze of something sharp often makes the difference.',
  'Prepare everything before you turn on the heat; the cooking then goes by itself.',
  'Double the recipe and take the rest to work tomorrow.',
  'Warm the plates and it stays hot to the last bite.',
]
const SWEET_TIPS = [
  'Riper fruit needs less sweetening.',
  'Keep a little of the fruit back for the top.',
  'It tastes best fresh, but keeps in the fridge until tomorrow.',
]

export function tipOf(plan: Plan, dish: Dish, unknownDiets: string[]): string {
  const { unknown } = plan.basket
  const sentences = [
    unknown.length > 0
      ? `I do not know ${list(unknown.slice(0, 2).map(({ name }) => name))} well, so check the packet for allergens and the right cooking time.`
      : '',
    unknownDiets.length > 0 ? `I cannot promise that it is ${list(unknownDiets.slice(0, 2), 'or')}; please check.` : '',
    plan.random.pick(dish.isSweet ? SWEET_TIPS : SAVOURY_TIPS),
  ]
  return fit(
    sentences.filter((sentence) => sentence !== ''),
    MAX_TIP_LENGTH,
  )
}

/** As many whole sentences as fit. */
function fit(sentences: string[], length: number): string {
  let text = ''
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    if (longer.length <= length) text = longer
  }
  return text
}
