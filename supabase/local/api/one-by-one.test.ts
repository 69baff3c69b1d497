import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oneByOne } from './one-by-one.ts'

it('begins a call when the one before has ended, also by a failure', async () => {
  const events: string[] = []
  const inTurn = oneByOne()
  const call = (name: string, waitMs: number, fails = false) =>
    inTurn(async () => {
      events.push(`${name} begins`)
      await sleep(waitMs)
      events.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const all = await Promise.allSettled([call('first', 20), call('second', 10, true), call('third', 0)])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends'])
})
