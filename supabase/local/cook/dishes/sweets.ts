/** Breakfasts and puddings. */
import { finish } from '../finish.ts'
import { prepare } from '../phases.ts'
import type { Plan } from '../plan.ts'
import { count, has, isSweet, type Dish } from './dish.ts'

/** Everything for the top, and nothing left on the table. */
function top(plan: Plan, lastWords: string): void {
  const toppings = plan.take('fruit', 'dried', 'nut', 'seed', 'sweet', 'cream', 'herb')
  plan.step(plan.say(toppings, (the) => `Top with ${the}.`))
  finish(plan, lastWords)
}

/** What a sweet bowl is stirred up from. */
const addMilk = (plan: Plan) => {
  if (!plan.has('milk')) plan.add('milk', 'oat drink', 'soya drink', 'rice drink', 'coconut milk', 'water')
}

export const porridge: Dish = {
  id: 'porridge',
  noun: 'porridge',
  isSweet: true,
  score: (basket) => (isSweet(basket) && has(basket, 'oats') ? 7 - count(basket, 2, 'egg', 'flour', 'fat') * 3 : 0),
  gather(plan) {
    addMilk(plan)
    if (!plan.has('sweet', 'dried')) plan.add('honey', 'maple syrup', 'apple')
    if (!plan.has('spice')) plan.add('cinnamon')
  },
  cook(plan) {
    prepare(plan)
    const oats = plan.take('oats')
    const liquid = plan.take('milk', 'liquid')
    const flavour = [...plan.take('spice', 'baking')]
    const minutes = plan.pace === 'cold' ? 0 : plan.spend(5)
    plan.step(
      plan.say([...oats, ...liquid], (the) =>
        plan.pace === 'cold'
          ? `Stir ${the} together and leave to soften while you prepare the rest.`
          : `Put ${the} into a small pan and simmer for ${minutes} minutes, stirring, until thick and creamy.`,
      ),
      plan.say(flavour, (the) => `Stir in ${the}.`),
    )
    plan.step('Spoon into bowls.')
    top(plan, 'and eat warm')
  },
}

export const pancakes: Dish = {
  id: 'pancakes',
  noun: 'pancakes',
  isSweet: true,
  score: (basket) => (isSweet(basket) && has(basket, 'flour', 'egg') ? 7 : 0),
  gather(plan) {
    if (!plan.has('flour', 'oats')) plan.add('flour', 'gluten-free flour', 'ground flaxseed')
    addMilk(plan)
    if (!plan.has('egg')) plan.add('egg', 'ground flaxseed', 'banana')
    plan.add('baking powder')
    if (!plan.has('fat')) plan.add('butter', 'coconut oil', 'rapeseed oil')
    if (!plan.has('fruit', 'sweet')) plan.add('blueberries', 'apple', 'maple syrup')
  },
  cook(plan) {
    prepare(plan)
    const batter = [...plan.take('flour', 'oats', 'baking', 'spice', 'egg', 'milk', 'liquid')]
    const fat = plan.take('fat')
    plan.step(plan.say(batter, (the) => `Whisk ${the} to a smooth batter and let it stand for a few minutes.`))
    plan.step(
      `${fat.length > 0 ? `Melt a little of ${plan.the(fat)} in a frying pan over a medium heat.` : 'Put a non-stick frying pan over a medium heat.'} Fry small pancakes for 2 minutes a side, in batches, about ${plan.spend(10)} minutes in all.`,
    )
    top(plan, 'and serve warm')
  },
}

export const smoothie: Dish = {
  id: 'smoothie',
  noun: 'smoothie',
  isSweet: true,
  isCold: true,
  score: (basket) =>
    isSweet(basket) && has(basket, 'fruit')
      ? 3.5 +
        count(basket, 1, 'milk', 'cream') +
        count(basket, 1, 'leaf', 'seed') -
        count(basket, 2, 'flour', 'egg', 'fat') * 3
      : 0,
  gather(plan) {
    addMilk(plan)
    if (!plan.has('seed', 'nut', 'oats', 'cream')) plan.add('chia seeds', 'ground flaxseed')
  },
  cook(plan) {
    prepare(plan)
    const all = plan.takeIf(({ food, note }) => note === '' && !['egg', 'flour', 'fat', 'bread'].includes(food.kind))
    plan.step(
      plan.say(all, (the) => `Put ${the} into a blender.`),
      'Blend on high for 1 minute, until smooth, and thin with a splash of cold water if it is too thick.',
    )
    finish(plan, 'and pour into tall glasses')
  },
}

export const fruitBowl: Dish = {
  id: 'fruit-bowl',
  noun: 'fruit bowl',
  isSweet: true,
  isCold: true,
  score: (basket) =>
    isSweet(basket)
      ? 3 +
        count(basket, 1, 'cream') * 1.5 +
        count(basket, 1, 'nut', 'seed') -
        count(basket, 2, 'flour', 'egg', 'oats') * 2
      : 0,
  gather(plan) {
    if (!plan.has('cream')) plan.add('Greek yogurt', 'coconut yogurt')
    if (!plan.has('fruit')) plan.add('mixed berries', 'apple', 'orange')
    if (!plan.has('nut', 'seed', 'oats')) plan.add('pumpkin seeds', 'sunflower seeds')
  },
  cook(plan) {
    prepare(plan)
    const base = plan.take('cream')
    plan.step(plan.say(base, (the) => `Spoon ${the} into bowls.`))
    const oats = plan.take('oats')
    plan.step(plan.say(oats, (the) => `Stir in ${the} and leave for a moment to soften.`))
    top(plan, 'and serve cool')
  },
}

export const crumble: Dish = {
  id: 'crumble',
  noun: 'crumble',
  isSweet: true,
  score: (basket) =>
    isSweet(basket) && has(basket, 'fruit')
      ? 2.5 + count(basket, 3, 'flour', 'fat', 'oats', 'sweet') * 1.2 - count(basket, 1, 'egg', 'milk') * 2
      : 0,
  gather(plan) {
    if (!plan.has('oats', 'flour')) plan.add('oats', 'gluten-free oats', 'ground almonds', 'ground flaxseed')
    if (!plan.has('fat')) plan.add('butter', 'coconut oil', 'rapeseed oil')
    if (!plan.has('sweet')) plan.add('sugar', 'maple syrup', 'raisins')
    plan.add('cinnamon')
  },
  cook(plan) {
    plan.step('Heat the oven to 190 °C (170 °C fan).')
    prepare(plan)
    const fruit = plan.take('fruit', 'dried')
    const crumbs = [...plan.take('oats', 'flour', 'fat', 'nut', 'seed', 'sweet'), ...plan.take('spice', 'baking')]
    plan.step(plan.say(fruit, (the) => `Put ${the} into a baking dish.`))
    plan.step(
      plan.say(crumbs, (the) => `Rub ${the} together with your fingertips into rough crumbs.`),
      `Scatter them over the fruit and bake for ${plan.spend(25)} minutes, until golden and bubbling.`,
    )
    top(plan, 'and serve warm')
  },
}
