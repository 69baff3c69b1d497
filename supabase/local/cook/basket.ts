/** From the wishes to what the cook may use. */
import { carbsPerServing, type Constraints, type Reason } from './constraints.ts'
import type { Food, Kind } from './foods/food.ts'
import { recognise } from './foods/recognise.ts'
import { foodNamed } from './foods/table.ts'
import type { Order } from './order.ts'
import { substitutesFor, versionOf } from './substitutes.ts'

/** A food that could not be used as wished. */
export interface Change {
  food: Food
  /** Undefined when it was left out. */
  instead: Food | undefined
  reason: Reason
}

export interface Basket {
  foods: Food[]
  changes: Change[]
  /** Given names that the table does not hold. */
  unknown: Food[]
}

/** All that is given together; the cupboard adds a little. */
const MAX_LOW_CARB_GRAMS = 18
const ORIGIN_OF_MEAT = ['poultry', 'meat', 'pork']

export function fillBasket(order: Order, constraints: Constraints): Basket {
  const basket: Basket = { foods: [], changes: [], unknown: [] }
  const given = order.ingredients.flatMap((text) => recognise(text) ?? [])
  const isTaken = (food: Food) => basket.foods.some(({ name }) => name === food.name)
  const isTooMuch = (food: Food) =>
    constraints.diets.includes('low-carb') &&
    [...basket.foods, food].reduce((sum, one) => sum + carbsPerServing(one), 0) > MAX_LOW_CARB_GRAMS
  const hasMeat = given.some(({ food }) => ORIGIN_OF_MEAT.includes(food.origin) && !constraints.refuse(food))

  for (const { food, base } of given) {
    if (isTaken(food)) continue
    const reason =
      constraints.refuse(food) ??
      meatAndMilk(food, hasMeat, constraints) ??
      (isTooMuch(food) ? ({ kind: 'diet', name: 'low-carb' } as const) : undefined)
    if (!reason) {
      basket.foods.push(food)
      if (base === '') basket.unknown.push(food)
      continue
    }
    // What stands in for pork must not bring meat to a table that milk is on.
    const isMeatForKosher = (candidate: Food) =>
      constraints.keepsMeatAndMilkApart && ORIGIN_OF_MEAT.includes(candidate.origin)
    const isFine = (candidate: Food) =>
      !isTaken(candidate) &&
      !constraints.refuse(candidate) &&
      !isTooMuch(candidate) &&
      !isMeatForKosher(candidate) &&
      !meatAndMilk(candidate, hasMeat, constraints)
    const instead = substitutesFor(food, base).map(foodNamed).find(isFine)
    if (instead) basket.foods.push(instead)
    basket.changes.push({ food, instead, reason })
  }
  keepOneName(basket, constraints)
  return basket
}

/** When nothing is as it was wished, one thing should at least be called so. */
function keepOneName(basket: Basket, constraints: Constraints): void {
  const isReplaced = (food: Food) => basket.changes.some(({ instead }) => instead === food)
  if (!basket.foods.every(isReplaced)) return
  for (const change of basket.changes) {
    const version = versionOf(change.food)
    if (!version || constraints.refuse(version)) continue
    // "Gluten-free egg noodles" are made without gluten, and not without eggs.
    const told = recognise(version.name)?.food
    if (told && constraints.refuse(told)) continue
    basket.foods = [version, ...basket.foods.filter((food) => food !== change.instead)]
    change.instead = version
    return
  }
}

function meatAndMilk(food: Food, hasMeat: boolean, { keepsMeatAndMilkApart }: Constraints): Reason | undefined {
  const isMilk = food.origin === 'dairy' || food.origin === 'rennet' || food.allergens.includes('milk')
  return keepsMeatAndMilkApart && hasMeat && isMilk ? { kind: 'diet', name: 'kosher-style' } : undefined
}

export function foodsOf(basket: Basket, ...kinds: Kind[]): Food[] {
  return basket.foods.filter(({ kind }) => kinds.includes(kind))
}

export function has(basket: Basket, ...kinds: Kind[]): boolean {
  return basket.foods.some(({ kind }) => kinds.includes(kind))
}
