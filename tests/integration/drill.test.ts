import { describe, expect, it } from 'vitest'
import { runDrill } from '../drill/drill.ts'
import { target } from '../support/env.ts'

const OPERATIONS = 350
const LONGEST_MS = 120_000

describe('the drill, short', () => {
  it(
    'leaves every wallet as the model says and Stripe’s money as the purchases say',
    async () => {
      const { tally, last, money } = await runDrill(
        { ...target, stripeUrl: target.stripeApiBase },
        { operations: OPERATIONS, seed: 20_250_730 },
      )
      expect(tally.problems).toEqual([])
      expect(tally.operations).toBeGreaterThanOrEqual(OPERATIONS)
      expect(tally.functionCalls).toBeGreaterThanOrEqual(tally.operations / 10)
      expect(last.mended).toBe(0)
      expect(money.stripeCents).toBe(money.purchasesCents)
    },
    LONGEST_MS,
  )
})
