/** Things that are put side by side rather than cooked together. */
import { finish } from '../finish.ts'
import { boilStarch, brown, cookVegetables, dress, prepare, reduce, soften } from '../phases.ts'
import { PROTEIN } from '../portion-kinds.ts'
import { addBody, addFlavour, addSeasoning, addStarch, count, has, isSweet, type Dish } from './dish.ts'

export const grainBowl: Dish = {
  id: 'grain-bowl',
  noun: 'bowl',
  score: (basket) =>
    isSweet(basket) || has(basket, 'pasta', 'wrap', 'bread')
      ? 0
      : 2.5 +
        count(basket, 1, 'grain') * 2 +
        count(basket, 2, 'raw', 'leaf') +
        count(basket, 1, 'legume', 'tofu', 'fish'),
  gather(plan) {
    addFlavour(plan, { aromatics: 1, spices: 1 })
    addBody(plan)
    addStarch(
      plan,
      ...plan.random.pick([
        ['quinoa', 'rice', 'cauliflower rice'],
        ['rice', 'quinoa', 'cauliflower rice'],
        ['bulgur', 'quinoa', 'cauliflower rice'],
      ]),
    )
    if (!plan.has('seed', 'nut')) plan.add('pumpkin seeds', 'sunflower seeds')
  },
  cook(plan) {
    prepare(plan)
    boilStarch(plan)
    soften(plan, 'a frying pan')
    brown(plan, PROTEIN)
    cookVegetables(plan, (the, minutes) => `Add ${the} and fry for ${minutes} minutes`)
    reduce(plan)
    const fresh = plan.take('raw', 'leaf')
    plan.step(
      'Share everything between bowls, each thing in a corner of its own.',
      plan.say(fresh, (the) => `Tuck in ${the}.`),
    )
    finish(plan, 'and serve', 'Drizzle over')
  },
}

export const salad: Dish = {
  id: 'salad',
  noun: 'salad',
  isCold: true,
  score: (basket) =>
    isSweet(basket)
      ? 0
      : 1 +
        count(basket, 3, 'raw') * 1.5 +
        count(basket, 1, 'cheese', 'nut') +
        count(basket, 1, 'legume') -
        (has(basket, 'noodle', 'pasta', 'mince', 'root') ? 2 : 0),
  gather(plan) {
    plan.add(plan.cuisine.fat, 'olive oil')
    if (!plan.has('acid')) plan.add(plan.cuisine.acid, 'lemon', 'cider vinegar')
    if (!plan.has('raw', 'leaf')) plan.add('lettuce', 'rocket', 'cucumber')
    if (!plan.has('herb')) plan.add(...plan.cuisine.herbs)
    addBody(plan)
    addSeasoning(plan)
  },
  cook(plan) {
    prepare(plan)
    boilStarch(plan)
    brown(
      plan,
      plan.pace === 'cold' ? [] : ['meat', 'poultry', 'mince', 'cured', 'fish', 'shellfish'],
      'Let it cool a little.',
    )
    const hard = plan.takeIf(
      ({ food, note }) =>
        ['root', 'firm', 'soft', 'legume', 'allium'].includes(food.kind) && note === '' && !food.isGoodRaw,
    )
    if (hard.length > 0) {
      const minutes = plan.spend(plan.minutesOf(hard))
      plan.step(
        plan.say(
          hard,
          (the, all) =>
            `Boil ${the} for ${all.length > 1 ? 'up to ' : ''}${minutes} minutes, until tender, then drain and cool under the tap.`,
        ),
      )
    }
    const mixed = plan.takeIf(
      ({ food }) =>
        ['raw', 'leaf', 'root', 'firm', 'soft', 'legume', 'allium', 'tofu', 'fruit', ...PROTEIN].includes(food.kind) &&
        food.name !== 'garlic',
    )
    plan.step(plan.say([...mixed, ...hard], (the) => `Put ${the} into a large bowl.`))
    dress(plan, 'the salad')
    plan.step('Toss lightly.')
    finish(plan, 'and serve')
  },
}
