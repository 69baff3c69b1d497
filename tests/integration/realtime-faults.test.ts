/** What the unmodified client makes of each fault, over both transports. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@supabase/supabase-js'
import ws from 'ws'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { target } from '../support/env.ts'
import { cutRealtime, healRealtime, setRealtime, type OpenConnection } from '../support/faults.ts'
import { bump, listen, TRANSPORTS, untilLive, useBroadcasts, type Heard, type Transport } from '../support/listening.ts'
import { newClient, signUpPerson, type Client, type Person } from '../support/people.ts'
import { waitFor } from '../support/wait.ts'

/** What timers and two busy cores may add. */
const SLACK_MS = 400
/** The client joins or connects again within a second when it does so at all. */
const NO_RETURN_MS = 1_600

useBroadcasts()
let person: Person
const devices: Client[] = []
beforeAll(async () => {
  person = await signUpPerson('sufferer')
})
afterEach(async () => {
  await healRealtime()
  for (const device of devices.splice(0)) {
    await device.removeAllChannels()
    await device.realtime.disconnect()
  }
})

/** A client of the person's with a socket of its own. */
async function newDevice(options: { heartbeatIntervalMs?: number; timeout?: number } = {}): Promise<Client> {
  const device = createClient(target.apiUrl, target.publishableKey, {
    accessToken: () => Promise.resolve(person.accessToken),
    realtime: { transport: ws as unknown as typeof WebSocket, ...options },
  })
  devices.push(device)
  // Without this its first join would be anonymous.
  await device.realtime.setAuth()
  return device
}

async function startListening(transport: Transport, device?: Client): Promise<Heard> {
  const heard = listen(device ?? (await newDevice()), person.id, transport)
  await untilLive(heard)
  return heard
}

const hears = (heard: Heard, version: number) =>
  waitFor(`version ${version} is heard`, () => heard.versions().includes(version))

/** The connection that was opened last. */
async function newestConnection(): Promise<OpenConnection> {
  const connections = await setRealtime({})
  return connections.at(-1)!
}

describe.each(TRANSPORTS)('over %s', (transport) => {
  it('SUBSCRIBED is early: what changes before the system ok is lost', async () => {
    await setRealtime({ readyGapMs: 1_500 })
    const heard = listen(await newDevice(), person.id, transport)
    await waitFor('SUBSCRIBED', () => heard.statuses.includes('SUBSCRIBED'))
    const subscribedAt = Date.now()
    await bump(person.id)
    await untilLive(heard)
    expect(Date.now() - subscribedAt).toBeGreaterThan(1_300)
    const version = await bump(person.id)
    await hears(heard, version)
    expect(heard.versions()).toEqual([version])
  })

  it('a delivery takes as long as it is told to', async () => {
    const heard = await startListening(transport)
    await setRealtime({ deliveryDelayMs: 400 })
    const version = await bump(person.id)
    const changedAt = Date.now()
    await hears(heard, version)
    expect(Date.now() - changedAt).toBeGreaterThan(350)
  })

  it('one that is dropped never comes, and the next one does', async () => {
    const heard = await startListening(transport)
    await setRealtime({ dropNext: 2 })
    await bump(person.id)
    await bump(person.id)
    const version = await bump(person.id)
    await hears(heard, version)
    await setRealtime({ dropShare: 1 })
    await bump(person.id)
    await sleep(SLACK_MS)
    expect(heard.versions()).toEqual([version])
  })

  it('one comes twice, and the first after the second', async () => {
    const heard = await startListening(transport)
    await setRealtime({ duplicateShare: 1 })
    const once = await bump(person.id)
    await waitFor('it comes twice', () => heard.rows.length === 2)
    await setRealtime({ duplicateShare: 0, reorderShare: 1 })
    const [first, second] = [await bump(person.id), await bump(person.id)]
    await waitFor('both come', () => heard.rows.length === 4)
    expect(heard.versions()).toEqual([once, once, second, first])
  })

  it('silence looks like health until a heartbeat is missed', async () => {
    const heard = await startListening(transport, await newDevice({ heartbeatIntervalMs: 1_000 }))
    await setRealtime({ silent: true })
    await bump(person.id)
    expect(heard.statuses).toEqual(['SUBSCRIBED'])
    await waitFor('the client notices', () => heard.statuses.some((status) => status.startsWith('CHANNEL_ERROR')))
    await healRealtime()
    await untilLive(heard, 2)
    const version = await bump(person.id)
    await hears(heard, version)
    expect(heard.versions()).toEqual([version])
  })

  it('a join that is never answered is given up, and tried again', async () => {
    await setRealtime({ silent: true })
    const heard = listen(await newDevice({ timeout: 1_000 }), person.id, transport)
    await waitFor('the client gives up', () => heard.statuses.includes('TIMED_OUT'))
    await healRealtime()
    await untilLive(heard)
  })

  it('a cut is noticed and mended, and what was missed is missed', async () => {
    const heard = await startListening(transport)
    await cutRealtime()
    await waitFor('the cut is noticed', () => heard.statuses.includes('CHANNEL_ERROR: socket closed: 1006'))
    await bump(person.id)
    await healRealtime()
    await untilLive(heard, 2)
    const version = await bump(person.id)
    await hears(heard, version)
    expect(heard.versions()).toEqual([version])
    expect(heard.statuses.filter((status) => status === 'SUBSCRIBED')).toHaveLength(2)
  })

  it('a refused join comes after its wait, with the reason, and is tried again', async () => {
    const joinError = 'ChannelRateLimitReached: Too many channels'
    await setRealtime({ joinError, joinErrorDelayMs: 700 })
    const heard = listen(await newDevice(), person.id, transport)
    const askedAt = Date.now()
    await waitFor('the refusal', () => heard.statuses.length > 0)
    expect(Date.now() - askedAt).toBeGreaterThan(650)
    expect(heard.statuses[0]).toMatch(/^CHANNEL_ERROR: .*ChannelRateLimitReached: Too many channels/)
    await healRealtime()
    await untilLive(heard)
  })

  it('an expired token ends the channel, and the client does not come back by itself', async () => {
    const heard = await startListening(transport)
    await setRealtime({ channels: 'expire' })
    await waitFor('the end', () => heard.statuses.includes('CLOSED'))
    expect(heard.system.at(-1)).toMatchObject({ extension: 'system', status: 'error' })
    expect(heard.system.at(-1)?.message).toMatch(/^Token has expired \d+ seconds ago$/)
    await sleep(NO_RETURN_MS)
    expect(heard.statuses).toEqual(['SUBSCRIBED', 'CLOSED'])
  })

  it('a closed channel stays away, a crashed one comes back', async () => {
    const closed = await startListening(transport)
    const { id } = await newestConnection()
    const crashed = await startListening(transport)
    await setRealtime({ connection: id, channels: 'close' })
    await waitFor('the end', () => closed.statuses.includes('CLOSED'))
    await setRealtime({ channels: 'crash' })
    await untilLive(crashed, 2)
    expect(crashed.statuses[1]).toMatch(/^CHANNEL_ERROR/)
    expect(closed.statuses).toEqual(['SUBSCRIBED', 'CLOSED'])
  })

  it('one connection alone can be hit, and healed', async () => {
    const phone = await startListening(transport)
    const { id, ...listed } = await newestConnection()
    const desk = await startListening(transport)
    expect(listed.userId).toBe(person.id)
    expect(listed.topics).toEqual([phone.channel.topic])
    expect(Date.parse(listed.since)).toBeGreaterThan(Date.now() - 60_000)

    await setRealtime({ connection: id, dropShare: 1 })
    const missed = await bump(person.id)
    await hears(desk, missed)
    await setRealtime({ connection: id, reset: true })
    const version = await bump(person.id)
    await hears(phone, version)
    expect(phone.versions()).toEqual([version])
    await setRealtime({ connection: id, drop: 1006 })
    await waitFor('the cut is noticed', () => phone.statuses.length > 1)
    expect(desk.statuses).toEqual(['SUBSCRIBED'])
  })

  it('with the delays of hosted everything still comes, in order', async () => {
    const heard = await startListening(transport)
    await setRealtime({ profile: 'hosted' })
    const delays: number[] = []
    const versions: number[] = []
    for (let change = 0; change < 4; change++) {
      versions.push(await bump(person.id))
      const changedAt = Date.now()
      await hears(heard, versions[change]!)
      delays.push(Date.now() - changedAt)
    }
    expect(heard.versions()).toEqual(versions)
    // Each change is made just after a poll, and so waits for nearly a whole interval.
    if (transport === 'postgres_changes') expect(Math.min(...delays.slice(1))).toBeGreaterThan(300)
    expect(Math.max(...delays)).toBeLessThan((transport === 'broadcast' ? 159 : 500) + SLACK_MS)
  })
})

describe('at the upgrade', () => {
  it.each([401, 429, 500])('a refusal with %d is told once, and tried again in silence', async (status) => {
    await setRealtime({ refuseConnections: status })
    const heard = listen(await newDevice(), person.id, 'postgres_changes')
    await sleep(NO_RETURN_MS)
    expect(heard.statuses.map((text) => text.split(':')[0])).toEqual(['CHANNEL_ERROR'])
    await healRealtime()
    await untilLive(heard)
  })
})

describe('a lying clock', () => {
  it('gives commits an order that is not theirs', async () => {
    const heard = await startListening('postgres_changes')
    await setRealtime({ commitTimestampLieMs: 60_000 })
    const versions: number[] = []
    for (let change = 0; change < 10; change++) versions.push(await bump(person.id))
    await waitFor('all are heard', () => heard.rows.length === 10)
    expect(heard.versions()).toEqual(versions)
    expect(heard.commitTimestamps).not.toEqual([...heard.commitTimestamps].sort())
  })
})

describe('the switches', () => {
  it('refuse what they do not know', async () => {
    await expect(setRealtime({ dorpNext: 1 })).rejects.toThrow(/400.*dorpNext/)
    await expect(setRealtime({ connection: randomUUID(), silent: true })).rejects.toThrow(/400.*no connection/)
  })

  it('list who is connected, to this machine alone', async () => {
    const stranger = newClient()
    devices.push(stranger)
    const heard = listen(stranger, person.id, 'postgres_changes')
    await waitFor('SUBSCRIBED', () => heard.statuses.includes('SUBSCRIBED'))
    expect(await newestConnection()).toMatchObject({ userId: null, topics: [heard.channel.topic] })
    const response = await fetch(`${target.apiUrl}/realtime/v1/control`, { headers: { origin: 'https://example.com' } })
    expect(response.status).toBe(403)
  })
})
