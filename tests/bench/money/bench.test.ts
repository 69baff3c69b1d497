import { expect, it } from 'vitest'
import { benchMoney } from './bench.ts'

it('measures, and finds every token and all books right', { timeout: 180_000 }, async () => {
  const lines: string[] = []
  await benchMoney({ quick: true, say: (line) => lines.push(...line.split('\n')) })
  const rowsBeginningWith = (text: string) => lines.filter((line) => line.startsWith(text)).length
  expect(rowsBeginningWith('one hot wallet')).toBe(9)
  expect(rowsBeginningWith('10,000 wallets')).toBe(9)
  expect(rowsBeginningWith('without ')).toBeGreaterThan(6)
  expect(lines.filter((line) => line.endsWith('0 broken'))).toHaveLength(2)
})
