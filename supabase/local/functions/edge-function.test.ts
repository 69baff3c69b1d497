import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EdgeFunction } from './edge-function.ts'
import type { Ending, Worker } from './worker.ts'

interface FakeWorker extends Worker {
  boot(): void
  crash(): void
  /** By somebody outside. */
  beKilled(): void
  told: string[]
}

let workers: FakeWorker[]
let edgeFunction: EdgeFunction

function fakeWorker(): FakeWorker {
  let boot = () => {}
  let refuse = (_reason: Error) => {}
  let exit = (_ending: Ending) => {}
  const listening = new Promise<number>((resolve, reject) => {
    boot = () => resolve(4000 + workers.length)
    refuse = reject
  })
  listening.catch(() => undefined)
  const exited = new Promise<Ending>((resolve) => (exit = resolve))
  const told: string[] = []
  const end = (ending: Ending) => {
    refuse(new Error(ending))
    exit(ending)
  }
  return {
    listening,
    exited,
    told,
    boot,
    crash: () => end('ended'),
    beKilled: () => end('killed'),
    retire: () => told.push('retire'),
    kill() {
      told.push('kill')
      end('killed')
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  workers = []
  const start = () => {
    const worker = fakeWorker()
    workers.push(worker)
    return worker
  }
  edgeFunction = new EdgeFunction({ name: 'soup', idleMs: 120_000, start, log: () => undefined })
  return () => vi.useRealTimers()
})

async function leaseFromFresh() {
  const asked = edgeFunction.acquire()
  workers.at(-1)?.boot()
  return asked
}

describe('EdgeFunction', () => {
  it('starts with the first request, and serves those that follow from the same process', async () => {
    expect(workers).toHaveLength(0)
    const first = await leaseFromFresh()
    const second = await edgeFunction.acquire()
    expect(second.port).toBe(first.port)
    expect(workers).toHaveLength(1)
  })

  it('lets a request finish on the process that is being replaced', async () => {
    const old = await leaseFromFresh()
    edgeFunction.replace()
    expect(workers[0]?.told).toEqual([])
    const fresh = await leaseFromFresh()
    expect(fresh.port).not.toBe(old.port)
    old.release(true)
    expect(workers[0]?.told).toEqual(['retire'])
    expect(workers[1]?.told).toEqual([])
  })

  it('is stopped after two idle minutes, never while a request runs', async () => {
    const lease = await leaseFromFresh()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(workers[0]?.told).toEqual([])
    lease.release(true)
    await vi.advanceTimersByTimeAsync(119_000)
    expect(workers[0]?.told).toEqual([])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(workers[0]?.told).toEqual(['retire'])
  })

  it('counts a lease once, however often it is given back', async () => {
    const first = await leaseFromFresh()
    const second = await edgeFunction.acquire()
    first.release(true)
    first.release(true)
    edgeFunction.replace()
    expect(workers[0]?.told).toEqual([])
    second.release(true)
    expect(workers[0]?.told).toEqual(['retire'])
  })

  it('is started again after a crash, and left alone for longer and longer when it keeps crashing', async () => {
    for (const attempt of [1, 2]) {
      const asked = edgeFunction.acquire()
      workers.at(-1)?.crash()
      await expect(asked, `attempt ${attempt}`).rejects.toMatchObject({ name: 'BootError' })
    }
    await expect(edgeFunction.acquire()).rejects.toMatchObject({ name: 'BootError', retryAfterMs: 250 })
    expect(workers).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(250)
    const lease = await leaseFromFresh()
    lease.release(true)
    workers.at(-1)?.crash()
    await vi.advanceTimersByTimeAsync(0)
    await expect(leaseFromFresh()).resolves.toBeDefined()
  })

  it('is started again at once however often it is killed, also for those who waited for it', async () => {
    for (const round of [1, 2, 3]) {
      const lease = await leaseFromFresh()
      workers.at(-1)?.beKilled()
      lease.release(false)
      await vi.advanceTimersByTimeAsync(0)
      expect(workers, `round ${round}`).toHaveLength(round)
    }
    const asked = edgeFunction.acquire()
    workers.at(-1)?.beKilled()
    await vi.advanceTimersByTimeAsync(0)
    workers.at(-1)?.boot()
    await expect(asked).resolves.toBeDefined()
    expect(workers).toHaveLength(5)
  })

  it('starts nothing for those who wait while the stack stops', async () => {
    const asked = edgeFunction.acquire()
    const refused = expect(asked).rejects.toMatchObject({ name: 'BootError' })
    await edgeFunction.stop()
    await refused
    expect(workers).toHaveLength(1)
  })

  it('starts at once when its files change after crashes', async () => {
    for (const attempt of [1, 2, 3]) {
      const asked = edgeFunction.acquire()
      workers.at(-1)?.crash()
      await expect(asked, `attempt ${attempt}`).rejects.toThrow()
    }
    edgeFunction.replace()
    await expect(leaseFromFresh()).resolves.toBeDefined()
  })

  it('kills every process when the stack stops, the replaced ones too', async () => {
    await leaseFromFresh()
    edgeFunction.replace()
    await leaseFromFresh()
    await edgeFunction.stop()
    expect(workers.map(({ told }) => told)).toEqual([['kill'], ['kill']])
  })
})
