/** What one person does next over HTTP: the action that fits what they have. */
import type { Actor } from './actor.ts'
import { ask, buy, hasten, pay, settle } from './buying.ts'
import type { PaidPurchase } from './facts.ts'
import { forge, lie, sendTwins } from './events.ts'
import { cook, deduct, leave } from './spending.ts'
import { dispute, refund } from './taking-back.ts'

export async function act(actor: Actor): Promise<void> {
  const { facts, random, stripe } = actor
  const purchases = [...facts.purchases.values()]
  const those = (payment: PaidPurchase['payment']) => purchases.filter((purchase) => purchase.payment === payment)
  const paid = those('paid')
  const open = those('none')
  const waiting = those('waiting')
  const action = random.weighted({
    buy: purchases.length < 6 ? 4 : 0,
    pay: open.length > 0 ? 5 : 0,
    hasten: open.length > 0 ? 1 : 0,
    expire: open.length > 0 ? 0.5 : 0,
    settle: waiting.length > 0 ? 3 : 0,
    ask: purchases.length > 0 ? 3 : 0,
    cook: 3,
    leave: 2,
    deduct: 4,
    twin: paid.length > 0 ? 2 : 0,
    forge: open.length > 0 ? 0.7 : 0,
    lie: open.length > 0 ? 0.7 : 0,
    refund: paid.length > 0 ? 2 : 0,
    dispute: paid.length > 0 ? 2 : 0,
  })
  switch (action) {
    case 'buy':
      return buy(actor)
    case 'pay':
      return pay(actor, random.pick(open))
    case 'hasten':
      return hasten(actor, random.pick(open))
    case 'expire': {
      const { sessionId } = random.pick(open)
      actor.note(`${sessionId} expires`)
      await stripe.act('expire', { sessionId })
      return
    }
    case 'settle':
      return settle(actor, random.pick(waiting))
    case 'ask':
      return ask(actor, random.pick(purchases))
    case 'cook':
      return cook(actor)
    case 'leave':
      return leave(actor)
    case 'deduct':
      return deduct(actor)
    case 'twin':
      return sendTwins(actor, random.pick(paid))
    case 'forge':
      return forge(actor, random.pick(open))
    case 'lie':
      return lie(actor, random.pick(open))
    case 'refund':
      return refund(actor, random.pick(paid))
    case 'dispute':
      return dispute(actor, random.pick(paid))
  }
}
