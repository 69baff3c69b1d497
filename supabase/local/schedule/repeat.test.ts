import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { repeat } from './repeat.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('repeat', () => {
  it('begins after one interval, and goes on until it is stopped', async () => {
    const work = vi.fn(() => Promise.resolve())
    const job = repeat('job', 60, work, () => undefined)
    await vi.advanceTimersByTimeAsync(59_000)
    expect(work).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(121_000)
    expect(work).toHaveBeenCalledTimes(3)
    await job.stop()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('never runs twice at once', async () => {
    let finish = () => {}
    const work = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const job = repeat('job', 60, work, () => undefined)
    await vi.advanceTimersByTimeAsync(180_000)
    expect(work).toHaveBeenCalledTimes(1)
    finish()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(work).toHaveBeenCalledTimes(2)
    finish()
    await job.stop()
  })

  it('goes on after failures, and says the same one once', async () => {
    const lines: string[] = []
    const work = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('no database')))
    const job = repeat('job', 60, work, (line) => lines.push(line))
    await vi.advanceTimersByTimeAsync(180_000)
    expect(lines).toEqual(['job: no database'])
    work.mockResolvedValueOnce()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(lines).toEqual(['job: no database', 'job: no database'])
    expect(work).toHaveBeenCalledTimes(5)
    await job.stop()
  })

  it('tells running work that the stack stops, and waits for it', async () => {
    let end: string | undefined
    const work = (signal: AbortSignal) =>
      new Promise<void>((resolve) =>
        signal.addEventListener('abort', () => {
          end = 'aborted'
          resolve()
        }),
      )
    const job = repeat('job', 60, work, () => undefined)
    await vi.advanceTimersByTimeAsync(60_000)
    await job.stop()
    expect(end).toBe('aborted')
  })

  it('does nothing at all with an interval of 0', async () => {
    const work = vi.fn(() => Promise.resolve())
    const job = repeat('job', 0, work, () => undefined)
    await vi.advanceTimersByTimeAsync(600_000)
    expect(work).not.toHaveBeenCalled()
    await job.stop()
  })
})
