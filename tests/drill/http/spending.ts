/** Recipes, and what is charged directly; from several devices, and with pages that are closed on the way. */
import { randomUUID } from 'node:crypto'
import type { Actor } from './actor.ts'
import type { Answer } from './call.ts'

const INGREDIENTS = ['chickpeas', 'rice', 'chicken', 'spinach', 'tomatoes', 'eggs', 'lentils', 'salmon']
const RECIPE = 'generate-recipe'

export async function cook(actor: Actor): Promise<void> {
  const { facts, random } = actor
  const body = { requestId: randomUUID(), ingredients: [random.pick(INGREDIENTS), random.pick(INGREDIENTS)] }
  const count = random.chance(0.2) ? 2 : 1
  const answers = await Promise.all(Array.from({ length: count }, (_, n) => askForRecipe(actor, body, n)))
  if (count > 1) actor.met('one recipe asked for on two devices at once')
  actor.note(`cooks ${body.requestId}: ${answers.map(({ status }) => status).join()}`)
  for (const { status, body: answer } of answers) {
    if (status === 200) facts.cooked.add(body.requestId)
    else if (status === 402) checkRefusal(actor, answer, 1)
    else if (status !== 429) actor.problem(`${RECIPE} answered ${status}: ${JSON.stringify(answer)}`)
  }
}

/** Closes the page while the recipe is being written. Sometimes the other device asks for the same one later. */
export async function leave(actor: Actor): Promise<void> {
  const { facts, functions, random } = actor
  const body = { requestId: randomUUID(), ingredients: [random.pick(INGREDIENTS)] }
  facts.left.add(body.requestId)
  const isAtOnce = random.chance(0.3)
  const events = await functions.watch(RECIPE, body, actor.device(), {
    leaveAfterEvents: isAtOnce ? 0 : random.between(1, 6),
    leaveAfterMs: isAtOnce ? random.between(1, 60) : 30_000,
  })
  if (events.includes('recipe')) facts.cooked.add(body.requestId)
  const when = events.includes('recipe') ? 'after the recipe came' : events.length > 0 ? 'in mid-stream' : 'at once'
  actor.met(`tab closed ${when}`)
  if (!random.chance(0.4)) return
  const { status, body: answer } = await askForRecipe(actor, body, 1)
  actor.met('asked again with the same id on another device')
  if (status === 200) facts.cooked.add(body.requestId)
  else if (status === 402) checkRefusal(actor, answer, 1)
  else if (status !== 429) actor.problem(`${RECIPE} answered ${status} on another device: ${JSON.stringify(answer)}`)
}

export async function deduct(actor: Actor): Promise<void> {
  const { facts, functions, random } = actor
  const body = { feature: 'cookbook', requestId: randomUUID() }
  const count = random.chance(0.3) ? random.between(2, 4) : 1
  const answers = await Promise.all(
    Array.from({ length: count }, (_, n) => functions.insist('deduct-tokens', body, actor.device(n))),
  )
  actor.note(`deducts ${body.requestId}: ${answers.map(({ status }) => status).join()}`)
  for (const { status, body: answer } of answers) {
    // One of several may have come a moment before the tokens did.
    if (status === 200) facts.deducted.add(body.requestId)
    else if (status === 402) checkRefusal(actor, answer, 2)
    else actor.problem(`deduct-tokens answered ${status}: ${JSON.stringify(answer)}`)
  }
}

/** A cook that fails says so and costs nothing; then the same request is made again. */
function askForRecipe(actor: Actor, body: object, device: number): Promise<Answer> {
  const headers = { ...actor.device(device), accept: 'application/json' }
  // 429 has two causes: two other recipes are being written, or this one still is.
  return actor.functions.insist(RECIPE, body, headers, ({ status, body: answer }) => {
    const isBeingWritten = status === 429 && JSON.stringify(answer).includes('same request')
    return status > 0 && status < 500 && !isBeingWritten
  })
}

function checkRefusal(actor: Actor, answer: Record<string, unknown>, cost: number): void {
  if (typeof answer.balance === 'number' && answer.balance < cost) return
  actor.problem(`refused with ${JSON.stringify(answer)}, though it costs ${cost}`)
}
