/** The last steps of every dish: after these nothing is left on the table. */
import type { Kind } from './foods/food.ts'
import { boilStarch, wilt } from './phases.ts'
import type { Plan } from './plan.ts'
import { isCitrus, isDrink, isSeasoning, isSweetener, PROTEIN } from './portion-kinds.ts'
import { capitalise } from './words.ts'

/**
 * Everything that is still on the table, and the seasoning: after this nothing is left.
 * @param add how a sauce gets into the dish ("Stir in").
 */
export function finish(plan: Plan, lastWords = 'and serve', add = 'Stir in'): void {
  cookWhatIsRaw(plan)
  wilt(plan)
  const citrus = plan.takeIf((portion) => portion.food.kind === 'acid' && isCitrus(portion))
  const stirred = [
    ...plan.take('sauce', 'acid'),
    ...plan.takeIf(isSweetener),
    ...plan.takeIf((portion) => portion.food.kind === 'spice' && !isSeasoning(portion)),
  ]
  const creams = plan.take('cream')
  const cheese = plan.take('cheese')
  const scattered = plan.take('herb', 'nut', 'seed')
  const beside = plan.take('raw')
  const bread = plan.take('bread', 'wrap')
  plan.step(
    plan.say(stirred, (the) => `${add} ${the}.`),
    plan.say(creams, (the) => `Spoon over ${the}.`),
    plan.say(cheese, (the) => `Top with ${the}.`),
    plan.say(citrus, (the) => `Squeeze over ${the}.`),
    plan.say(scattered, (the) => `Scatter over ${the}.`),
  )
  plan.step(
    plan.say(beside, (the) => `Serve ${the} alongside.`),
    plan.say(bread, (the, all) => `Warm ${the} and serve ${plan.them(all)} with it.`),
  )
  drinkAndDessert(plan)
  const rest = plan.takeIf((portion) => !isSeasoning(portion))
  if (rest.length > 0)
    plan.step(
      plan.say(rest, (the, all) => `Add ${the} and warm ${plan.them(all)} through for ${plan.spend(2)} minutes.`),
    )
  const seasoning = plan.takeIf(isSeasoning)
  plan.step(
    seasoning.length > 0
      ? `Season to taste with ${plan.the(seasoning).replace(/^the /, '')} ${lastWords}.`
      : `${capitalise(lastWords.replace(/^and /, ''))}.`,
  )
}

/** Whatever the dish had no place for and nobody should eat raw. */
function cookWhatIsRaw(plan: Plan): void {
  const eggs = plan.take('egg')
  if (eggs.length > 0 && eggs.every(({ note }) => note !== ''))
    plan.step(plan.say(eggs, (the, all) => `Halve ${the} and put ${plan.them(all)} on top.`))
  else if (eggs.length > 0) {
    plan.alongside(9)
    plan.step(
      plan.say(
        eggs,
        (the, all) => `Meanwhile boil ${the} for 8 minutes, then cool, peel and halve ${plan.them(all)} to go on top.`,
      ),
    )
  }
  boilStarch(plan)
  const kinds: Kind[] = [...PROTEIN, 'root', 'firm', 'soft', 'legume', 'allium', 'aromatic']
  const left = plan.take(...kinds)
  const raw = left.filter(({ food, note }) => note === '' && !food.isGoodRaw)
  const fine = left.filter((portion) => !raw.includes(portion))
  if (raw.length > 0) {
    const minutes = plan.alongside(plan.minutesOf(raw))
    plan.step(
      plan.say(
        raw,
        (the, all) =>
          `Meanwhile cook ${the} in a second pan for ${all.length > 1 ? 'up to ' : ''}${minutes} minutes, until cooked through.`,
      ),
    )
  }
  plan.step(plan.say(fine, (the) => `Fold in ${the}.`))
}

function drinkAndDessert(plan: Plan): void {
  const drinks = plan.takeIf(isDrink)
  const dessert = plan.take('fruit', 'dried', 'sweet', 'oats', 'baking')
  const thickeners = plan.take('flour')
  plan.step(
    plan.say(
      thickeners,
      (the, all) => `Toast ${the} in a dry pan for 2 minutes and sprinkle ${plan.them(all)} over for crunch.`,
    ),
    plan.say(dessert, (the, all) =>
      all.length > 1
        ? `Mix ${the} and serve ${plan.them(all)} afterwards, as a small dessert.`
        : `Serve ${the} afterwards, as a small dessert.`,
    ),
    plan.say(drinks, (the) => `Serve ${the} as a drink.`),
  )
}
