/** What most dishes do at some point, in words. Each takes its foods off the table and says what happens to them. */
import type { Portion } from './amounts.ts'
import type { Kind } from './foods/food.ts'
import type { Plan } from './plan.ts'
import { isCitrus, isDrink, isFryingCheese, isSeasoning } from './portion-kinds.ts'
import { capitalise } from './words.ts'

/** Not a sauce by kind, and at home in one. */
const DRESSING = new Set(['garlic', 'honey', 'maple syrup', 'tahini'])

/** How one sees that it is done. */
const DONE: Partial<Record<Kind, string>> = {
  poultry: 'until no pink is left inside',
  mince: 'breaking it up with a spoon, until browned all over',
  meat: 'until browned and cooked through',
  cured: 'until crisp at the edges',
  tofu: 'until golden',
  fish: 'until it flakes easily',
  shellfish: 'until just cooked through',
}

/** Knife work, all at once, before anything is hot. */
export function prepare(plan: Plan): void {
  const byCut = new Map<string, Portion[]>()
  for (const portion of plan.portions) {
    if (portion.note !== '' || portion.food.cut === '') continue
    byCut.set(portion.food.cut, [...(byCut.get(portion.food.cut) ?? []), portion])
  }
  const clauses = [...byCut].map(([cut, portions]) =>
    plan.say(portions, (the) => (cut.includes('{}') ? cut.replace('{}', the) : `${cut} ${the}`)),
  )
  const sentences: string[] = []
  for (let start = 0; start < clauses.length; start += 3) {
    sentences.push(`${capitalise(clauses.slice(start, start + 3).join('; '))}.`)
  }
  plan.step(...sentences)
}

/** Rice, pasta and noodles, in a pan of their own. */
export function boilStarch(plan: Plan): void {
  const starches = plan.take('grain', 'pasta', 'noodle')
  const cooked = starches.filter(({ note }) => note !== '')
  const soaked = starches.filter(({ food, note }) => note === '' && food.name === 'couscous')
  const boiled = starches.filter((portion) => !cooked.includes(portion) && !soaked.includes(portion))
  const minutes = plan.minutesOf(boiled)
  if (boiled.length > 0) plan.alongside(minutes)
  if (soaked.length > 0) plan.alongside(5)
  if (cooked.length > 0) plan.alongside(2)
  const water = boiled.length > 1 ? 'separate pans of boiling salted water' : 'plenty of boiling salted water'
  plan.step(
    plan.say(
      boiled,
      (the, all) =>
        `Cook ${the} in ${water} for ${all.length > 1 ? 'up to ' : ''}${minutes} minutes, until tender, and drain.`,
    ),
    plan.say(
      soaked,
      (the, all) =>
        `Pour boiling water over ${the}, just to cover, put a lid on and leave for 5 minutes, then fluff ${plan.them(all)} with a fork.`,
    ),
    plan.say(cooked, (the) => `Warm ${the} as the packet says.`),
  )
}

/** Oil, onions and what smells good. @param pan "a large pan" */
export function soften(plan: Plan, pan: string): void {
  const fat = plan.take('fat')
  const aromatics = plan.take('allium', 'aromatic')
  const spices = plan.takeIf((portion) => portion.food.kind === 'spice' && !isSeasoning(portion))
  const warm = fat.length > 0 ? `Warm ${plan.the(fat)} in ${pan} over a medium heat.` : `Put ${pan} over a medium heat.`
  const minutes = plan.pace === 'unhurried' ? plan.minutesOf(aromatics, 3) : 2
  if (aromatics.length > 0) plan.spend(minutes)
  if (spices.length > 0) plan.spend(1)
  plan.step(
    warm,
    plan.say(aromatics, (the) => `Add ${the} and cook gently for ${minutes} minutes, until soft and fragrant.`),
    plan.say(spices, (the) => `Stir in ${the} and cook for 1 minute more.`),
  )
}

/** @param kinds of what is to be browned. @param extra what to do with it then ("Lift out onto a plate.") */
export function brown(plan: Plan, kinds: Kind[], extra = ''): void {
  for (const kind of kinds) {
    // Halloumi and paneer want a pan too, and go where tofu goes.
    const portions = [...plan.take(kind), ...(kind === 'tofu' ? plan.takeIf(isFryingCheese) : [])]
    const raw = portions.filter(({ food, note }) => note === '' && food.minutes > 0)
    const done = portions.filter((portion) => !raw.includes(portion))
    if (portions.length === 0) continue
    const minutes = plan.spend(raw.length > 0 ? plan.minutesOf(raw) : 2)
    const rawText = plan.say(
      raw,
      (the) => `Add ${the} and cook for ${minutes} minutes, ${DONE[kind] ?? 'until tender'}.`,
    )
    plan.step(
      rawText,
      plan.say(done, (the) => `Add ${the} and warm through for 2 minutes.`),
      extra,
    )
  }
}

/** Boils down what was poured in, for dishes that are not meant to be wet. */
export function reduce(plan: Plan): void {
  const liquids = plan.takeIf((portion) => portion.food.kind === 'liquid' && !isDrink(portion))
  const text = plan.say(
    liquids,
    (the) => `Pour in ${the} and let it bubble for 3 minutes, until there is just a little sauce.`,
  )
  if (liquids.length > 0) plan.spend(3)
  plan.step(text)
}

/** All that may go into a pot. */
export function takeLiquids(plan: Plan): Portion[] {
  const liquids = plan.takeIf((portion) => portion.food.kind === 'liquid' && !isDrink(portion))
  const water = plan.takeIf(({ food }) => food.name === 'water')
  return [...liquids, ...water]
}

/**
 * Roots and raw pulses first, then what is firm, then what is soft.
 * @param sentence how they are cooked, up to the comma ("Add the peas and fry for 3 minutes").
 */
export function cookVegetables(plan: Plan, sentence: (the: string, minutes: number) => string): void {
  const isSlow = ({ food, note }: Portion) =>
    food.kind === 'root' || (food.kind === 'legume' && food.minutes > 8 && note === '')
  const groups = [plan.takeIf(isSlow), plan.take('firm'), plan.take('soft', 'legume')]
  for (const [index, portions] of groups.entries()) {
    if (portions.length === 0) continue
    const minutes = plan.spend(plan.minutesOf(portions))
    plan.step(
      plan.say(
        portions,
        (the, all) =>
          `${sentence(the, minutes)}, until ${plan.verb(all, 'it is', 'they are')} ${index === 2 ? 'hot' : 'tender'}.`,
      ),
    )
  }
}

export function wilt(plan: Plan): void {
  const leaves = plan.take('leaf')
  if (leaves.length === 0) return
  const minutes = plan.spend(plan.minutesOf(leaves))
  plan.step(
    plan.say(
      leaves,
      (the, all) =>
        `Add ${the} by the handful and stir for ${minutes} minutes, until ${plan.verb(all, 'it wilts', 'they wilt')}.`,
    ),
  )
}

/** A dressing of whatever is there for one. */
export function dress(plan: Plan, target: string): void {
  const citrus = plan.takeIf((portion) => portion.food.kind === 'acid' && isCitrus(portion))
  const spices = plan.takeIf((portion) => portion.food.kind === 'spice' && !isSeasoning(portion))
  const sharpAndRich = plan.takeIf(
    ({ food }) => ['fat', 'acid', 'sauce', 'aromatic', 'liquid'].includes(food.kind) || DRESSING.has(food.name),
  )
  const whisked = [...sharpAndRich, ...spices]
  const juice = citrus.length > 0 ? `the juice of ${plan.the(citrus)}` : ''
  plan.step(
    whisked.length === 0 && juice !== ''
      ? `Pour ${juice} over ${target}.`
      : plan.say(whisked, (the) => `Whisk ${the} with ${juice || 'a splash of water'} and pour over ${target}.`),
  )
}
