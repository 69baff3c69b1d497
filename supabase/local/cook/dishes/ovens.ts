/** The oven does the work. */
import { finish } from '../finish.ts'
import { boilStarch, prepare, takeLiquids, wilt } from '../phases.ts'
import type { Kind } from '../foods/food.ts'
import type { Plan } from '../plan.ts'
import { addBody, addFlavour, count, has, isSweet, type Dish } from './dish.ts'

const HEAT = 'Heat the oven to 200 °C (180 °C fan).'

/** Vegetables with oil and spice on a tray; roots and onions need a start. */
function roastVegetables(plan: Plan, kinds: Kind[]): void {
  const vegetables = plan.take(...kinds)
  const coat = [...plan.take('fat', 'aromatic'), ...plan.takeIf(({ food }) => food.kind === 'spice' && food.amount > 0)]
  const minutes = plan.spend(Math.max(12, plan.minutesOf(vegetables)))
  plan.step(
    plan.say(vegetables, (the) => `Spread ${the} on a large tray.`),
    plan.say(coat, (the) => `Toss with ${the}.`),
    vegetables.length > 0 ? `Roast for ${minutes} minutes.` : '',
  )
}

export const traybake: Dish = {
  id: 'traybake',
  noun: 'traybake',
  score: (basket) =>
    isSweet(basket) || has(basket, 'pasta', 'noodle', 'wrap', 'grain', 'bread')
      ? 0
      : 2 + count(basket, 2, 'root', 'firm') + count(basket, 1, 'poultry', 'cured') * 1.5,
  gather(plan) {
    addFlavour(plan)
    addBody(plan)
  },
  cook(plan) {
    plan.step(HEAT)
    prepare(plan)
    boilStarch(plan)
    roastVegetables(plan, ['root', 'allium', 'firm'])
    const mains = plan.take('meat', 'poultry', 'mince', 'cured', 'tofu', 'fish', 'shellfish')
    const soft = plan.take('soft', 'legume')
    if (mains.length + soft.length > 0) {
      const minutes = plan.spend(Math.max(plan.pace === 'unhurried' ? 12 : 6, plan.minutesOf([...mains, ...soft])))
      plan.step(
        plan.say([...mains, ...soft], (the) => `Add ${the} to the tray and turn everything in the juices.`),
        plan.say(takeLiquids(plan), (the) => `Pour ${the} around.`),
        `Roast for ${minutes} minutes more, until ${mains.length > 0 ? `${plan.the(mains.slice(0, 3))} ${plan.are(mains)} cooked through` : 'everything is golden'}.`,
      )
    }
    wilt(plan)
    finish(plan, 'and bring the tray to the table')
  },
}

export const bakedFish: Dish = {
  id: 'baked-fish',
  noun: 'bake',
  title: (main, second) => `Baked ${main}${second === '' ? '' : ` with ${second}`}`,
  score: (basket) =>
    isSweet(basket) ||
    !basket.foods.some(({ kind, minutes }) => kind === 'fish' && minutes > 0) ||
    has(basket, 'pasta', 'noodle', 'wrap')
      ? 0
      : 6,
  gather(plan) {
    addFlavour(plan, { aromatics: 1, spices: 1 })
    if (!plan.has('root', 'firm', 'soft', 'leaf')) plan.add('cherry tomatoes', 'courgette', 'green beans')
  },
  cook(plan) {
    plan.step(HEAT)
    prepare(plan)
    boilStarch(plan)
    roastVegetables(plan, ['root', 'firm', 'soft', 'legume', 'allium'])
    const fish = plan.take('fish', 'shellfish')
    const minutes = plan.spend(plan.minutesOf(fish, 8))
    plan.step(
      plan.say(takeLiquids(plan), (the) => `Pour ${the} around the vegetables.`),
      plan.say(
        fish,
        (the) =>
          `Lay ${the} on top, cover loosely with baking paper and bake for ${minutes} minutes, until cooked through.`,
      ),
    )
    finish(plan, 'and serve straight from the tray')
  },
}
