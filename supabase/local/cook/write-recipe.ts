/** From an order to a whole recipe: the cook's head, without any HTTP. */
import type { RecipeContent } from '../../functions/_shared/contract/recipe.ts'
import { nutritionOf, toIngredient } from './amounts.ts'
import { fillBasket, type Basket } from './basket.ts'
import { allergensIn, dietsKept, readConstraints, type Constraints } from './constraints.ts'
import { CUISINES, cuisineFor, cuisineName, type Cuisine } from './cuisines.ts'
import { DISHES } from './dishes/all.ts'
import { isSweet, type Dish } from './dishes/dish.ts'
import type { Order } from './order.ts'
import { Plan, type Pace } from './plan.ts'
import { randomFrom, type Random } from './random.ts'
import { summaryOf, tipOf, titleOf } from './titles.ts'

/** How much luck may outweigh what suits best, so that the same fridge does not always give the same dinner. */
const SCORE_JITTER = 2
const AT_HOME_BONUS = 3
/** A variant of a soup is a soup, wherever one can be cooked. */
const SAME_DISH_BONUS = 20
/** Dishes whose scores are no further apart are as good as each other. */
const GOOD_ENOUGH = 4
/** Some of the knife work can be done while something else cooks. */
const SHORTEST_PREP = 0.75

/** @returns content that keeps the contract, in the order of its keys; the same order gives the same recipe. */
export function writeRecipe(order: Order): RecipeContent {
  const random = randomFrom(JSON.stringify(order))
  const constraints = readConstraints(order)
  const basket = fillBasket(order, constraints)
  const wished = cuisineFor(order.cuisine)
  const cuisine = wished ?? likelyCuisine(basket, random)
  const { plan, dish, prepMinutes } = planDinner({
    order,
    constraints,
    basket,
    cuisine,
    isWished: wished !== undefined,
    random,
  })

  const lines = plan.portions.map((portion) => ({
    food: portion.food,
    ingredient: toIngredient(portion, order.servings, plan.factor),
  }))
  const foods = plan.portions.map(({ food }) => food)
  const { cookMinutes } = plan
  return {
    title: titleOf(plan, dish, prepMinutes + cookMinutes),
    summary: summaryOf(plan, dish, prepMinutes + cookMinutes),
    cuisine: cuisineName(order.cuisine, dish.isSweet ? undefined : cuisine, 'Home cooking'),
    servings: order.servings,
    prepMinutes,
    cookMinutes,
    difficulty:
      lines.length > 14 || cookMinutes > 45 ? 'hard' : lines.length > 10 || cookMinutes > 25 ? 'medium' : 'easy',
    diet: [...new Set([...constraints.diets, ...dietsKept(foods)])].slice(0, 10),
    allergens: allergensIn(foods),
    ingredients: lines.map(({ ingredient }) => ingredient),
    steps: plan.steps,
    nutrition: nutritionOf(lines, order.servings),
    tip: tipOf(plan, dish, constraints.unknownDiets),
  }
}

interface Dinner {
  plan: Plan
  dish: Dish
  prepMinutes: number
}

interface Wishes {
  order: Order
  constraints: Constraints
  basket: Basket
  cuisine: Cuisine
  isWished: boolean
  random: Random
}

/** The best dish that can be ready in time; a cold one always can. */
function planDinner({ order, constraints, basket, cuisine, isWished, random }: Wishes): Dinner {
  const ranked = DISHES.map((dish) => {
    const atHome = cuisine.dishes.includes(dish.id) ? AT_HOME_BONUS * (isWished ? 1 : 0.4) : 0
    const fit = dish.score(basket)
    const isSame = order.originalTitle?.toLowerCase().includes(dish.noun.toLowerCase()) === true
    const asBefore = isSame ? SAME_DISH_BONUS : 0
    return { dish, score: fit <= 0 ? 0 : fit + atHome + asBefore + random.next() * SCORE_JITTER }
  })
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  const best = ranked[0]?.score ?? 0
  const good = ranked.filter(({ score }) => score >= best - GOOD_ENOUGH)
  const others = ranked.filter((one) => !good.includes(one))
  // Ready-cooked rice is better than a dish that does not suit, and worse than one that does.
  const attempts = [good, others].flatMap((dishes) =>
    (['unhurried', 'quick'] as const).flatMap((pace) => dishes.map(({ dish }) => [dish, pace] as const)),
  )
  for (const [dish, pace] of attempts) {
    const plan = cookUp(dish, pace)
    const usual = prepMinutesOf(plan)
    const prepMinutes = Math.min(usual, order.maxMinutes - plan.cookMinutes)
    if (prepMinutes >= usual * SHORTEST_PREP) return { plan, dish, prepMinutes }
  }
  const dish = ranked.find((one) => one.dish.isCold)?.dish ?? coldFallback(basket)
  const plan = cookUp(dish, 'cold')
  const prepMinutes = Math.max(1, Math.min(prepMinutesOf(plan), order.maxMinutes - plan.cookMinutes))
  return { plan, dish, prepMinutes }

  function cookUp(dish: Dish, pace: Pace): Plan {
    const plan = new Plan({ basket, constraints, cuisine, random, servings: order.servings, pace })
    dish.gather(plan)
    dish.cook(plan)
    return plan
  }
}

function coldFallback(basket: Basket): Dish {
  const id = isSweet(basket) ? 'fruit-bowl' : 'salad'
  const dish = DISHES.find((one) => one.id === id)
  if (!dish) throw new Error(`${id} is not on the menu`)
  return dish
}

/** A minute for each thing that needs a knife, and a little for the rest. */
function prepMinutesOf(plan: Plan): number {
  const cuts = plan.portions.filter(({ food, note }) => food.cut !== '' && note === '').length
  return Math.min(3 + cuts + Math.floor((plan.portions.length - cuts) / 4), 25)
}

/** The kitchen that what is there reminds of, or any. */
function likelyCuisine(basket: Basket, random: Random): Cuisine {
  const reminds = ({ hints, aromatics, spices, herbs, sauces }: Cuisine) =>
    basket.foods.reduce((sum, { name }) => {
      const isOwn = [...aromatics, ...spices, ...herbs, ...sauces].includes(name)
      return sum + (hints.test(name) ? 2 : 0) + (isOwn ? 1 : 0)
    }, 0)
  const scored = CUISINES.map((cuisine) => ({ cuisine, score: reminds(cuisine) + random.next() * 0.9 }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).cuisine
}
