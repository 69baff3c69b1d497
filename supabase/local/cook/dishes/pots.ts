/** Soup, stew and curry: soften, brown, simmer. */
import { finish } from '../finish.ts'
import { boilStarch, brown, cookVegetables, prepare, soften, takeLiquids, wilt } from '../phases.ts'
import type { Plan } from '../plan.ts'
import { addBody, addFlavour, addStarch, count, has, isSweet, type Dish } from './dish.ts'

function simmer(plan: Plan, pan: string): void {
  prepare(plan)
  boilStarch(plan)
  soften(plan, pan)
  brown(plan, ['meat', 'poultry', 'mince', 'cured', 'tofu'])
  const liquids = takeLiquids(plan)
  plan.step(plan.say(liquids, (the) => `Pour in ${the} and bring to a simmer.`))
  if (liquids.length > 0) plan.spend(2)
  cookVegetables(plan, (the, minutes) => `Add ${the}, cover and simmer for ${minutes} minutes`)
  for (const kind of ['fish', 'shellfish'] as const) {
    const portions = plan.take(kind)
    if (portions.length === 0) continue
    const minutes = plan.spend(plan.minutesOf(portions))
    plan.step(
      plan.say(portions, (the) => `Lay in ${the}, cover and poach for ${minutes} minutes, until cooked through.`),
    )
  }
  wilt(plan)
}

export const soup: Dish = {
  id: 'soup',
  noun: 'soup',
  score: (basket) =>
    isSweet(basket)
      ? 0
      : 2 +
        count(basket, 2, 'root') +
        count(basket, 1, 'legume') +
        count(basket, 1, 'liquid') -
        (has(basket, 'pasta', 'wrap', 'meat') ? 2 : 0),
  gather(plan) {
    addFlavour(plan, { isSharp: false })
    addBody(plan)
    plan.add('vegetable stock', 'water')
  },
  cook(plan) {
    simmer(plan, 'a large saucepan')
    plan.step(
      plan.random.pick([
        'Blend a ladleful of the soup and stir it back in, so that it turns velvety.',
        'Crush a little of it against the side of the pan to thicken the soup.',
        'Thin the soup with a splash of hot water if it is too thick.',
      ]),
    )
    finish(plan, 'and ladle into warm bowls')
  },
}

export const stew: Dish = {
  id: 'stew',
  noun: 'stew',
  score: (basket) =>
    isSweet(basket)
      ? 0
      : 2 +
        count(basket, 2, 'legume', 'meat') +
        count(basket, 1, 'root') +
        (basket.foods.some(({ name }) => name === 'tinned tomatoes') ? 2 : 0) -
        (has(basket, 'pasta', 'noodle', 'wrap', 'raw') ? 2 : 0),
  gather(plan) {
    addFlavour(plan)
    addBody(plan)
    if (!plan.has('liquid')) plan.add('tinned tomatoes', 'vegetable stock', 'water')
  },
  cook(plan) {
    simmer(plan, 'a heavy pot')
    finish(plan, 'and serve hot')
  },
}

const CURRY_SPICE = /curry|garam|turmeric|cumin|coconut milk|Thai curry|paneer|cardamom/

export const curry: Dish = {
  id: 'curry',
  noun: 'curry',
  score: (basket) =>
    isSweet(basket) || has(basket, 'pasta', 'wrap')
      ? 0
      : 1.5 +
        count(basket, 1, 'poultry', 'legume', 'tofu', 'shellfish') +
        (basket.foods.some(({ name }) => CURRY_SPICE.test(name)) ? 4 : 0),
  gather(plan) {
    addFlavour(plan, { aromatics: 3, spices: 3 })
    if (plan.cuisine.spices.length === 0 || !plan.has('spice')) plan.add('curry powder', 'turmeric', 'cumin')
    addBody(plan)
    if (!plan.has('liquid'))
      plan.add(
        ...plan.random.pick([
          ['coconut milk', 'tinned tomatoes', 'water'],
          ['tinned tomatoes', 'coconut milk', 'water'],
        ]),
      )
    addStarch(plan, 'rice', 'cauliflower rice')
  },
  cook(plan) {
    simmer(plan, 'a wide pan')
    finish(plan, 'and serve')
  },
}
