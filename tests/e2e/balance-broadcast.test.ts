/** The app on the other transport, `VITE_REALTIME_TRANSPORT=broadcast`: the same promises, for the main faults. */
import { describe, expect, it } from 'vitest'
import { dropSockets, setRealtime } from '../support/faults.ts'
import { useApp } from './support/app.ts'
import { expectTruth, useHousehold, waitForLive, waitForTruth } from './support/balance/household.ts'
import { grant } from './support/balance/life.ts'

useApp('broadcast')
const household = useHousehold()

describe('over broadcast', () => {
  it('a change is on every screen within a second, from a private channel', async () => {
    const home = household()
    const beganAtMs = Date.now()
    await grant(home.person)
    await waitForTruth(home.screens, home.person.id, 1_000)
    await expectTruth(home, { beganAtMs, healedAtMs: beganAtMs })
    const topics = (await setRealtime({})).flatMap((connection) => connection.topics)
    expect(topics).toContain(`realtime:user:${home.person.id}:tokens`)
    expect(topics.filter((topic) => topic.includes('user_tokens_'))).toEqual([])
  })

  it.each([
    ['cut sockets', dropSockets],
    ['an expired token', () => setRealtime({ channels: 'expire' })],
    ['lost deliveries', () => setRealtime({ dropShare: 1 })],
  ])('%s are made good', async (_, happen) => {
    const home = household()
    const beganAtMs = Date.now()
    await happen()
    await grant(home.person)
    await setRealtime({ reset: true })
    const healedAtMs = Date.now()
    await grant(home.person)
    await waitForLive(home.screens, 10_000)
    await expectTruth(home, { beganAtMs, healedAtMs })
  })
})
