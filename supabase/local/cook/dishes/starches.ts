/** Pasta and rice: the starch is the dish. */
import { finish } from '../finish.ts'
import { boilStarch, brown, cookVegetables, prepare, soften, takeLiquids, wilt } from '../phases.ts'
import { PROTEIN } from '../portion-kinds.ts'
import { addFlavour, count, has, isSweet, type Dish } from './dish.ts'

export const pasta: Dish = {
  id: 'pasta',
  noun: 'pasta',
  score: (basket) => (isSweet(basket) || !has(basket, 'pasta') ? 0 : 8),
  gather(plan) {
    addFlavour(plan, { spices: 1 })
    if (!plan.has('soft', 'cream', 'sauce', 'liquid')) plan.add('tinned tomatoes', 'lemon')
  },
  cook(plan) {
    prepare(plan)
    const shapes = plan.take('pasta')
    const minutes = plan.alongside(plan.minutesOf(shapes))
    plan.step(
      plan.say(
        shapes,
        (the, all) =>
          `Cook ${the} in plenty of boiling salted water for ${minutes} minutes, keep back a cupful of the water and drain ${plan.them(all)}.`,
      ),
    )
    boilStarch(plan)
    soften(plan, 'a wide pan')
    brown(plan, PROTEIN)
    const liquids = takeLiquids(plan)
    plan.step(plan.say(liquids, (the) => `Pour in ${the} and let it bubble for ${plan.spend(4)} minutes.`))
    cookVegetables(plan, (the, cooking) => `Add ${the} and cook for ${cooking} minutes`)
    wilt(plan)
    plan.step(
      `Toss the drained pasta through the sauce for ${plan.spend(1)} minute, with as much of the kept water as it takes to coat it.`,
    )
    finish(plan, 'and serve at once')
  },
}

export const risotto: Dish = {
  id: 'risotto',
  noun: 'risotto',
  score: (basket) =>
    basket.foods.some(
      ({ name, aliases }) => /risotto|arborio|carnaroli/.test(name) || (name !== 'rice' && aliases.includes('arborio')),
    ) && !has(basket, 'pasta', 'wrap')
      ? 9
      : 0,
  gather(plan) {
    addFlavour(plan, { aromatics: 2, spices: 0 })
    plan.add('vegetable stock', 'water')
  },
  cook(plan) {
    prepare(plan)
    soften(plan, 'a wide, heavy pan')
    brown(plan, ['meat', 'poultry', 'mince', 'cured'])
    const grains = plan.take('grain')
    const liquids = takeLiquids(plan)
    const minutes = plan.spend(plan.minutesOf(grains, 4))
    plan.step(
      plan.say(grains, (the) => `Stir in ${the} until every grain is glossy.`),
      plan.say(
        liquids,
        (the) => `Add ${the}, a ladleful at a time, stirring for ${minutes} minutes, until creamy with a little bite.`,
      ),
    )
    cookVegetables(plan, (the, cooking) => `Fold in ${the} and cook for ${cooking} minutes`)
    brown(plan, ['fish', 'shellfish', 'tofu'])
    wilt(plan)
    finish(plan, 'and let it rest for 2 minutes before you serve it')
  },
}

export const pilaf: Dish = {
  id: 'pilaf',
  noun: 'pilaf',
  score: (basket) =>
    !has(basket, 'grain') || has(basket, 'pasta', 'wrap', 'noodle') ? 0 : 4.5 + count(basket, 1, 'dried', 'nut'),
  gather(plan) {
    addFlavour(plan, { spices: 2 })
    plan.add('vegetable stock', 'water')
  },
  cook(plan) {
    prepare(plan)
    soften(plan, 'a pan with a tight lid')
    brown(plan, ['meat', 'poultry', 'mince', 'cured'])
    const grains = plan.take('grain')
    const roots = plan.take('root')
    const liquids = takeLiquids(plan)
    const dried = plan.take('dried')
    const minutes = plan.spend(plan.minutesOf([...grains, ...roots], 4))
    plan.step(
      plan.say([...grains, ...roots], (the) => `Stir in ${the} until coated.`),
      plan.say(
        [...liquids, ...dried],
        (the) => `Add ${the}, cover tightly and cook over a low heat for ${minutes} minutes.`,
      ),
    )
    cookVegetables(plan, (the, cooking) => `Put ${the} on top, cover and steam for ${cooking} minutes`)
    brown(plan, ['fish', 'shellfish', 'tofu'])
    plan.step('Fluff everything with a fork.')
    finish(plan, 'and serve')
  },
}
