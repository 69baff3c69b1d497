/** What a change costs when many components of a page show the balance: reads of the row and messages with it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Request } from 'playwright-core'
import { seatInside, seatPlain, type Contender } from './contenders.ts'
import { delaysOf, spreadOf } from './figures.ts'
import type { Stage } from './stage.ts'

export interface ComponentCost {
  way: 'app' | 'plain'
  components: number
  /** For each change. */
  reads: number
  messages: number
  /** From the commit to the first component's text, median, ms. */
  p50: number
}

const PAUSE_MS = 150
/** What comes late still counts. */
const REST_MS = 1_000

export async function measureComponents(stage: Stage, counts: number[], changes: number): Promise<ComponentCost[]> {
  const costs: ComponentCost[] = []
  for (const components of counts) {
    for (const [way, seat] of [['app', seatInside] as const, ['plain', seatPlain] as const]) {
      const contender = await seat(stage, components)
      await sleep(REST_MS)
      costs.push({ way, components, ...(await countFor(contender, changes)) })
      await contender.close()
    }
  }
  return costs
}

async function countFor(contender: Contender, changes: number) {
  const [screen] = contender.screens
  let reads = 0
  const marksBefore = screen!.marks.length
  const countRead = (request: Request) => {
    if (request.method() === 'GET' && request.url().includes('/rest/v1/user_tokens')) reads++
  }
  screen!.page.on('request', countRead)
  for (let change = 0; change < changes; change++) {
    await screen!.untilShown(await contender.change(), REST_MS)
    await sleep(PAUSE_MS)
  }
  await sleep(REST_MS)
  screen!.page.off('request', countRead)
  // Marks are told with the next change of the text; one more change brings the last ones, and is not counted.
  const last = await contender.change()
  await screen!.untilShown(last, REST_MS)
  contender.changes.pop()
  const frames = screen!.marks.slice(marksBefore).filter(({ step, balance }) => step === 'frame' && balance !== last)
  return {
    reads: reads / changes,
    messages: frames.length / changes,
    p50: spreadOf(delaysOf(contender.changes, screen!.marks).filter((delay) => !Number.isNaN(delay))).p50,
  }
}
