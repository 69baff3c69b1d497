/** How many sockets a person's tabs keep open: with all of them in front, one, or none. */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Stage } from './stage.ts'

export interface TabConnections {
  way: 'app' | 'plain'
  tabs: number
  allVisible: number
  /** The others have been hidden for more than five minutes. */
  oneVisible: number
  noneVisible: number
}

const VISIBILITY = path.join(import.meta.dirname, 'pages', 'visibility.js')
/** A little more than five minutes of these tabs. */
const HIDDEN_FOR_MS = 3_500
/** A number of sockets that stays for so long is the number. */
const QUIET_MS = 1_000
const STEP_MS = 200

export async function measureConnections(stage: Stage, counts: number[]): Promise<TabConnections[]> {
  const figures: TabConnections[] = []
  for (const tabs of counts) {
    // Side by side, because most of it is waiting.
    figures.push(...(await Promise.all([countFor(stage, 'app', tabs), countFor(stage, 'plain', tabs)])))
  }
  return figures
}

async function countFor(stage: Stage, way: 'app' | 'plain', tabs: number): Promise<TabConnections> {
  const session = await stage.newPerson()
  const device = await stage.newDevice(session)
  await device.addInitScript({ path: VISIBILITY })
  const pages: Page[] = []
  for (let tab = 0; tab < tabs; tab++) {
    const page = await device.newPage()
    await page.goto(`${stage.pagesUrl}/${way}.html`)
    pages.push(page)
  }
  const hide = async (hidden: Page[]) => {
    for (const page of hidden) await page.evaluate(() => window.benchHide())
    await sleep(HIDDEN_FOR_MS)
  }
  const allVisible = await countSockets(stage, session.user.id)
  await hide(pages.slice(1))
  const oneVisible = await countSockets(stage, session.user.id)
  await hide(pages.slice(0, 1))
  const noneVisible = await countSockets(stage, session.user.id)
  await device.close()
  return { way, tabs, allVisible, oneVisible, noneVisible }
}

async function countSockets(stage: Stage, userId: string): Promise<number> {
  let count = -1
  for (let quietMs = 0; quietMs < QUIET_MS; quietMs += STEP_MS) {
    const { connections } = await stage.setRealtime({})
    const now = connections.filter((connection) => connection.userId === userId).length
    if (now !== count) quietMs = 0
    count = now
    await sleep(STEP_MS)
  }
  return count
}
