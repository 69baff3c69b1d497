/** The sweep is killed at every step, and two others follow at once: everything is mended, and only once. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsByStep, atEveryStep, killAtEveryStep, stepsOf } from '../support/casualties.ts'
import { brokenInvariants, queryDatabase } from '../support/database.ts'
import { signUpPerson, type Person } from '../support/people.ts'
import { askForPurchase, openCheckout } from '../support/purchases.ts'
import { control } from '../support/stripe.ts'
import { SCHEDULED, sweep } from '../support/sweep.ts'

interface Neglected {
  person: Person
}

/**
 * A person of whom we have missed everything: a payment, a refund of another, and the death of a worker. Stripe has
 * not even made events of it.
 */
async function neglect(): Promise<Neglected> {
  const person = await signUpPerson('buyer')
  const credited = await openCheckout(person, 'starter')
  await control.pay(credited.sessionId)
  await askForPurchase(person, credited.purchaseId)
  await control.refund(credited.sessionId, 166)
  const missed = await openCheckout(person, 'family')
  await control.pay(missed.sessionId)
  await queryDatabase(`select public.reserve_tokens($1, $2, 'recipe', 'input', $3)`, [
    person.id,
    randomUUID(),
    randomUUID(),
  ])
  await queryDatabase(
    `update public.token_holds set lease_expires_at = clock_timestamp() - interval '1 second' where user_id = $1`,
    [person.id],
  )
  return { person }
}

/**
 * The calls that change something for the neglected. Between them the sweep looks at everybody's disputes and open
 * purchases, more of them with each test that ran before this one.
 */
const STEPS = /rpc\/(begin_reconciliation|expire_holds|fulfil_purchase|apply_refund_state|finish_reconciliation)$/

/** In the order of the alphabet: who mends what first is left to chance. */
const MENDED = {
  balance: 77,
  held: 0,
  debt: 0,
  ledger: ['grant 3', 'purchase 20', 'purchase 60', 'refund_clawback -6'],
  purchases: ['paid', 'paid'],
  recipes: 0,
}

beforeAll(async () => {
  // Nothing but the neglected is left to be mended.
  await sweep()
  await control.breakDelivery('vanish', '', { times: null })
})
afterAll(() => control.heal())

describe('reconcile, killed at every step', () => {
  it('is made up for by two sweeps at once, and a third finds nothing left', async () => {
    const casualties = await killAtEveryStep(neglect, () => ({ name: 'reconcile', ...SCHEDULED }), {
      only: STEPS,
      lanes: 1,
    })
    for (const step of ['fulfil_purchase', 'apply_refund_state']) {
      expect(stepsOf(casualties)).toContain(`rpc/${step}, was answered`)
    }
    await Promise.all([sweep(), sweep()])
    const accounts = Object.entries(await accountsByStep(casualties)).map(
      ([killed, account]) => [killed, { ...account, ledger: account.ledger.sort() }] as const,
    )
    expect(Object.fromEntries(accounts)).toEqual(atEveryStep(casualties, MENDED))
    // Other people's payments that differ from what was offered wait for a person, and so are found again each time.
    const { differences } = await sweep()
    expect(differences.filter(({ outcome }) => outcome !== 'mismatch')).toEqual([])
    expect(await brokenInvariants()).toEqual([])
  })

  it('leaves runs that say that they did not come to their end', async () => {
    const [runs] = await queryDatabase<{ unfinished: number; finished: number }>(
      `select count(*) filter (where finished_at is null)::integer as unfinished,
              count(finished_at)::integer as finished
       from private.reconciliation_runs`,
    )
    expect(runs?.unfinished).toBeGreaterThan(3)
    expect(runs?.finished).toBeGreaterThan(3)
  })
})
