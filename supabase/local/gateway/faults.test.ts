import { describe, expect, it } from 'vitest'
import { FaultKeeper } from './faults.ts'
import { createSwitchboard } from './switchboard.ts'

function setUp(random?: () => number) {
  const keeper = new FaultKeeper(random)
  const { obey } = createSwitchboard(keeper, () => undefined)
  const statuses = (path: string, count: number) =>
    Array.from({ length: count }, () => keeper.fateOf(path)?.status ?? null)
  return { keeper, obey, statuses }
}

describe("the gateway's faults", () => {
  it('stand in nobody’s way until they are set, or once they are reset', () => {
    const { keeper, obey } = setUp()
    expect(keeper.fateOf('/rest/v1/things')).toBeNull()
    obey({ slowMs: 50 })
    expect(keeper.fateOf('/rest/v1/things')).toMatchObject({ slowMs: 50, status: null })
    obey({ reset: true })
    expect(keeper.fateOf('/rest/v1/things')).toBeNull()
  })

  it('meet the paths that they are set for', () => {
    const { keeper, obey } = setUp()
    obey({ path: '/auth/v1', offline: true })
    expect(keeper.isOffline('/auth/v1/token')).toBe(true)
    expect(keeper.isOffline('/auth/v1')).toBe(true)
    for (const path of ['/auth/v10', '/rest/v1/auth/v1', '/health', '/_control', '/realtime/v1/control']) {
      expect(keeper.isOffline(path)).toBe(false)
    }
    obey({ slowMs: 5 })
    expect(['/rest/v1/x', '/functions/v1/x', '/health'].map((path) => keeper.fateOf(path)?.slowMs)).toEqual([
      5,
      5,
      undefined,
    ])
  })

  it('answer errors always, for the next so many, or for a share', () => {
    const draws = [0.1, 0.3, 0.2, 0.9]
    const { obey, statuses } = setUp(() => draws.shift()!)
    obey({ error: { status: 500, share: 0.25 } })
    expect(statuses('/rest/v1/x', 4)).toEqual([500, null, 500, null])
    const always = setUp()
    always.obey({ error: { status: 401 } })
    expect(always.statuses('/auth/v1/user', 3)).toEqual([401, 401, 401])
    always.obey({ path: '/rest/v1', error: { status: 503, next: 2 } })
    expect(always.statuses('/rest/v1/x', 3)).toEqual([503, 503, null])
    expect(always.statuses('/functions/v1/x', 1)).toEqual([401])
  })

  it.each([
    [{ path: '/storage/v1', offline: true }, 'path'],
    [{ slow: 5 }, 'slow'],
    [{ error: { status: 418 } }, 'status'],
    [{ error: 500 }, 'error'],
    [{ reset: true, slowMs: -1 }, 'slowMs'],
  ])('refuse %j with words, and change nothing', (command, words) => {
    const { keeper, obey } = setUp()
    obey({ slowMs: 7 })
    const before = keeper.view()
    expect(() => obey(command)).toThrow(words)
    expect(keeper.view()).toEqual(before)
  })
})
