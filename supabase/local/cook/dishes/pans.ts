/** Fast things over a high heat. */
import { finish } from '../finish.ts'
import { boilStarch, brown, cookVegetables, prepare, reduce, soften, wilt } from '../phases.ts'
import { PROTEIN } from '../portion-kinds.ts'
import { addBody, addFlavour, addStarch, count, has, isSweet, type Dish } from './dish.ts'

export const stirFry: Dish = {
  id: 'stir-fry',
  noun: 'stir-fry',
  score: (basket) =>
    isSweet(basket) || has(basket, 'pasta', 'wrap', 'bread')
      ? 0
      : 2 +
        count(basket, 2, 'firm') +
        count(basket, 1, 'tofu', 'shellfish', 'poultry') +
        count(basket, 1, 'noodle') * 4 -
        count(basket, 1, 'root'),
  gather(plan) {
    addFlavour(plan)
    addBody(plan)
    if (!plan.has('sauce')) plan.add('soy sauce', 'tamari', 'coconut aminos')
    addStarch(
      plan,
      ...plan.random.pick([
        ['rice', 'cauliflower rice'],
        ['egg noodles', 'rice noodles', 'rice', 'cauliflower rice'],
      ]),
    )
  },
  cook(plan) {
    prepare(plan)
    boilStarch(plan)
    const fat = plan.take('fat')
    plan.step(
      fat.length > 0
        ? `Heat ${plan.the(fat)} in a wok or a wide pan until it shimmers.`
        : 'Heat a wok or a wide non-stick pan until it is very hot.',
    )
    brown(plan, PROTEIN)
    cookVegetables(plan, (the, minutes) => `Add ${the} and stir-fry for ${minutes} minutes`)
    soften(plan, 'the wok')
    reduce(plan)
    wilt(plan)
    const sauces = plan.take('sauce')
    plan.step(
      plan.say(
        sauces,
        (the) => `Stir in ${the} with a splash of water and toss for ${plan.spend(1)} minute, until everything shines.`,
      ),
    )
    finish(plan, 'and serve at once')
  },
}

export const wraps: Dish = {
  id: 'wraps',
  noun: 'wraps',
  score: (basket) =>
    isSweet(basket)
      ? 0
      : 1 +
        count(basket, 1, 'wrap') * 7 +
        count(basket, 1, 'raw') +
        count(basket, 1, 'mince', 'poultry', 'legume') -
        (has(basket, 'pasta', 'noodle', 'grain', 'root') ? 3 : 0),
  gather(plan) {
    addFlavour(plan)
    addBody(plan)
    if (!plan.has('wrap')) plan.add('wheat tortilla', 'corn tortilla', 'lettuce')
  },
  cook(plan) {
    prepare(plan)
    boilStarch(plan)
    soften(plan, 'a frying pan')
    brown(plan, PROTEIN)
    cookVegetables(plan, (the, minutes) => `Add ${the} and fry for ${minutes} minutes`)
    reduce(plan)
    const wrappers = plan.take('wrap')
    const fillings = plan.take('raw')
    plan.step(
      plan.say(wrappers, (the, all) => `Warm ${the} in a dry pan and share the filling between ${plan.them(all)}.`),
      plan.say(fillings, (the) => `Top with ${the}.`),
    )
    finish(plan, 'and fold up to eat with your hands')
  },
}

export const toast: Dish = {
  id: 'toast',
  noun: 'toasts',
  title: (main, second) => `${main}${second === '' ? '' : ` and ${second}`} on toast`,
  score: (basket) =>
    isSweet(basket) || !has(basket, 'bread')
      ? 0
      : 6 - (has(basket, 'pasta', 'noodle', 'grain', 'root') ? 3 : 0) - count(basket, 3, 'meat', 'poultry'),
  gather(plan) {
    addFlavour(plan, { aromatics: 1, spices: 1 })
  },
  cook(plan) {
    prepare(plan)
    soften(plan, 'a frying pan')
    brown(plan, PROTEIN)
    cookVegetables(plan, (the, minutes) => `Add ${the} and cook for ${minutes} minutes`)
    reduce(plan)
    wilt(plan)
    const bread = plan.take('bread')
    plan.step(
      plan.say(bread, (the, all) => `Toast ${the} until golden and pile everything on top of ${plan.them(all)}.`),
      plan.say(plan.take('raw'), (the) => `Top with ${the}.`),
    )
    finish(plan, 'and serve warm')
  },
}

export const frittata: Dish = {
  id: 'frittata',
  noun: 'frittata',
  score: (basket) =>
    isSweet(basket) || !has(basket, 'egg')
      ? 0
      : 6 - (has(basket, 'pasta', 'noodle', 'grain', 'wrap', 'bread') ? 3 : 0) - count(basket, 2, 'meat', 'mince'),
  gather(plan) {
    addFlavour(plan, { aromatics: 1, spices: 1, isSharp: false })
  },
  cook(plan) {
    prepare(plan)
    boilStarch(plan)
    soften(plan, 'an ovenproof frying pan')
    brown(plan, PROTEIN)
    cookVegetables(plan, (the, minutes) => `Add ${the} and cook for ${minutes} minutes`)
    reduce(plan)
    wilt(plan)
    const beaten = [...plan.take('egg'), ...plan.take('milk', 'cream', 'cheese')]
    plan.step(
      plan.say(
        beaten,
        (the) =>
          `Beat ${the} together, pour over and cook gently for ${plan.spend(6)} minutes, until set at the edges.`,
      ),
      `Finish under a hot grill for ${plan.spend(3)} minutes, until golden.`,
    )
    finish(plan, 'and cut into wedges')
  },
}
