/** What a person, their workers and Stripe do next. Calls of one step are made at once. */
import { randomUUID } from 'node:crypto'
import type { PersonModel, Purchase } from '../model/person.ts'
import { OFFERS } from '../model/purchase.ts'
import type { Random } from '../random.ts'
import type { Call, SingleCall } from './calls.ts'

/**
 * Calls whose answers do not depend on which of them comes first, taken together: equal ones, or several of one price.
 */
export type Step = Call[]

const MANY = 50

const PATHS = ['webhook', 'return', 'sweep'] as const

export function chooseStep(random: Random, person: PersonModel): Step {
  const purchases = [...person.purchases.values()]
  const credited = purchases.filter(({ status }) => status === 'credited')
  const unpaid = purchases.filter(({ status, id }) => status !== 'credited' && id !== '')
  const kind = random.weighted({
    cook: 6,
    finish: person.pending.length > 0 ? 8 : 0,
    die: person.pending.length > 0 ? 1 : 0,
    repeat: person.holds.size > 0 ? 2 : 0,
    deduct: 4,
    rush: 1,
    buy: 2,
    pay: unpaid.length > 0 ? 6 : 0,
    tell: unpaid.length > 0 ? 1 : 0,
    again: credited.length > 0 ? 1 : 0,
    refund: credited.length > 0 ? 2 : 0,
    dispute: credited.length > 0 ? 2 : 0,
    adjust: 0.5,
  })
  switch (kind) {
    case 'cook':
      return twins(random, { kind: 'reserve', requestId: randomUUID(), workerId: randomUUID(), input: 'a' })
    case 'finish':
      return finish(random, person)
    case 'die':
      return [{ kind: 'lapse', next: afterDeath(random, person) }]
    case 'repeat':
      return repeat(random, person)
    case 'deduct':
      return twins(random, { kind: 'deduct', requestId: randomUUID(), input: 'a' })
    case 'rush':
      // More spends at once than there may be tokens for.
      return Array.from({ length: random.chance(0.1) ? MANY : random.between(2, 6) }, () => ({
        kind: 'deduct',
        requestId: randomUUID(),
        input: 'a',
      }))
    case 'buy':
      return twins(random, { kind: 'begin', requestId: randomUUID(), packageId: random.pick(OFFERS).packageId })
    case 'pay':
      return pay(random, random.pick(unpaid))
    case 'tell': {
      const purchase = random.pick(unpaid)
      const status = random.pick(['processing', 'failed', 'expired'] as const)
      const sessionId = random.chance(0.9) ? purchase.sessionId : 'cs_drill_other'
      return twins(random, { kind: 'status', purchase, sessionId, status })
    }
    case 'again': {
      const purchase = random.pick(credited)
      return PATHS.slice(0, random.between(1, 3)).map((path) => payment(purchase, sessionOf(purchase), path))
    }
    case 'refund': {
      const purchase = random.pick(credited)
      const cents = random.chance(0.3) ? purchase.offer.cents : random.between(0, purchase.offer.cents)
      return twins(random, { kind: 'refund', purchase, cents })
    }
    case 'dispute':
      return dispute(random, random.pick(credited))
    case 'adjust':
      return twins(random, { kind: 'adjust', operationId: randomUUID(), tokens: random.pick([-25, -3, 1, 10]) })
  }
}

/** Nothing is left half done: holds go back, purchases that were not paid end. */
export function chooseEnding(person: PersonModel): Step[] {
  const holds = person.pending.map(([requestId, { workerId }]): Step => [{ kind: 'release', requestId, workerId }])
  const purchases = [...person.purchases.values()]
    .filter(({ status }) => ['creating', 'open', 'processing'].includes(status))
    .map((purchase): Step => [{ kind: 'status', purchase, sessionId: purchase.sessionId, status: 'failed' }])
  return [...holds, ...purchases]
}

/** The same call again, at once: from another tab, a retry, a second delivery. */
function twins(random: Random, call: Call): Step {
  const count = random.chance(0.25) ? random.between(2, 4) : 1
  return Array.from({ length: count }, () => call)
}

function finish(random: Random, person: PersonModel): Step {
  const [requestId, hold] = random.pick(person.pending)
  // Now and then it is somebody who has lost the hold, or never had it.
  const workerId = random.chance(0.9) ? hold.workerId : randomUUID()
  const kind = random.weighted({ commit: 7, release: 2, renew: 1 })
  return twins(random, { kind, requestId, workerId })
}

function repeat(random: Random, person: PersonModel): Step {
  const [requestId, hold] = random.pick([...person.holds])
  const input = random.chance(0.85) ? hold.input : 'b'
  return random.weighted({ reserve: 4, commit: 1, deduct: 1 }) === 'reserve'
    ? twins(random, { kind: 'reserve', requestId, workerId: randomUUID(), input })
    : random.chance(0.5)
      ? twins(random, { kind: 'commit', requestId, workerId: hold.workerId })
      : twins(random, { kind: 'deduct', requestId, input: 'a' })
}

/** Somebody takes the hold over, something else takes its token, or the worker was only slow and comes too late. */
function afterDeath(random: Random, person: PersonModel): SingleCall {
  const [requestId, { input, workerId }] = random.pick(person.pending)
  const next = random.weighted({ takeOver: 2, other: 1, late: 1 })
  if (next === 'late') return { kind: 'commit', requestId, workerId }
  const isOther = next === 'other'
  return { kind: 'reserve', requestId: isOther ? randomUUID() : requestId, workerId: randomUUID(), input }
}

function sessionOf(purchase: Purchase): string {
  return purchase.sessionId ?? `cs_drill_${purchase.requestId}`
}

function payment(
  purchase: Purchase,
  sessionId: string,
  path: (typeof PATHS)[number],
): Extract<Call, { kind: 'fulfil' }> {
  const { intent, offer } = purchase
  return { kind: 'fulfil', purchase, sessionId, intent, cents: offer.cents, currency: 'usd', path }
}

function pay(random: Random, purchase: Purchase): Step {
  const sessionId = sessionOf(purchase)
  // Attaching may be lost altogether: then the payment itself names the purchase.
  if (purchase.sessionId === null && random.chance(0.7)) {
    return twins(random, { kind: 'attach', purchase, sessionId })
  }
  const right = payment(purchase, sessionId, random.pick(PATHS))
  if (random.chance(0.85)) return PATHS.slice(0, random.between(1, 3)).map((path) => ({ ...right, path }))
  return twins(random, {
    ...right,
    ...random.pick([
      { cents: purchase.offer.cents - 1 },
      { cents: 0 },
      { currency: 'eur' },
      // Only where the right one is known is another one wrong.
      ...(purchase.sessionId === null ? [] : [{ sessionId: 'cs_drill_wrong' }]),
    ]),
  })
}

function dispute(random: Random, purchase: Purchase): Step {
  const known = [...purchase.disputes]
  if (known.length === 0 || random.chance(0.2)) {
    const state = random.chance(0.8) ? 'needs_response' : 'warning_needs_response'
    const cents = random.chance(0.7) ? purchase.offer.cents : random.between(1, purchase.offer.cents)
    return twins(random, { kind: 'dispute', purchase, disputeId: `dp_drill_${randomUUID()}`, cents, state })
  }
  const [disputeId, { cents, state: before }] = random.pick(known)
  const state =
    before === 'warning_needs_response'
      ? random.pick(['warning_closed', 'needs_response'])
      : // Also what was true long before: it comes late.
        random.pick(['needs_response', 'under_review', 'won', 'lost'])
  return twins(random, { kind: 'dispute', purchase, disputeId, cents, state })
}
