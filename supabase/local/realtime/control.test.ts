import { describe, expect, it } from 'vitest'
import { RealtimeControl, type Connection } from './control.ts'
import { NO_FAULTS } from './faults.ts'
import { createSwitchboard } from './switchboard.ts'

function setUp() {
  const control = new RealtimeControl()
  const { obey } = createSwitchboard(control)
  const done: string[] = []
  const open = (name: string) => {
    const connection: Connection = {
      describe: () => ({ userId: name, topics: [`realtime:${name}`] }),
      drop: (code) => done.push(`${name} ${code}`),
      endChannels: (ending) => done.push(`${name} ${ending}`),
    }
    return control.register(connection)
  }
  return { control, obey, open, done }
}

describe('fault switches', () => {
  it('start off, change one by one, and go off together', () => {
    const { control, obey } = setUp()
    expect(control.faults).toEqual(NO_FAULTS)
    obey({ readyGapMs: 500 })
    obey({ refuseConnections: 429 })
    expect(control.faults).toEqual({ ...NO_FAULTS, readyGapMs: 500, refuseConnections: 429 })
    obey({ reset: true, silent: true })
    expect(control.faults).toEqual({ ...NO_FAULTS, silent: true })
  })

  it('hit one connection, or all and those to come', () => {
    const { obey, open } = setUp()
    const [first, second] = [open('first'), open('second')]
    obey({ connection: '1', silent: true, dropShare: 0.5 })
    expect([first.faults.current.silent, second.faults.current.silent]).toEqual([true, false])
    obey({ silent: false })
    expect(first.faults.current).toEqual({ ...NO_FAULTS, dropShare: 0.5 })
    obey({ deliveryDelayMs: 100 })
    expect([first, second, open('third')].map(({ faults }) => faults.current.deliveryDelayMs)).toEqual([100, 100, 100])
    obey({ connection: '1', reset: true })
    expect(first.faults.current).toEqual({ ...NO_FAULTS, deliveryDelayMs: 100 })
  })

  it('count the losses of each connection', () => {
    const { obey, open } = setUp()
    const [first, second] = [open('first'), open('second')]
    obey({ dropNext: 2 })
    expect([1, 2, 3].map(() => first.faults.takeDrop())).toEqual([true, true, false])
    expect(second.faults.takeDrop()).toBe(true)
    obey({ dropNext: 1 })
    expect([1, 2].map(() => first.faults.takeDrop())).toEqual([true, false])
  })

  it('list who is connected, and forget who has gone', () => {
    const { control, obey, open } = setUp()
    const first = open('first')
    open('second')
    obey({ connection: '2', silent: true })
    first.forget()
    const since = expect.stringMatching(/^\d{4}-.*Z$/) as string
    expect(control.view()).toEqual({
      faults: NO_FAULTS,
      sockets: 1,
      connections: [{ id: '2', userId: 'second', topics: ['realtime:second'], since, faults: { silent: true } }],
    })
  })

  it('cut sockets and end channels, of one or of all', () => {
    const { obey, open, done } = setUp()
    open('first')
    open('second')
    obey({ drop: 1006 })
    obey({ connection: '2', channels: 'expire' })
    expect(done).toEqual(['first 1006', 'second 1006', 'second expire'])
  })

  it('know the delays of hosted, those of the upgrade for new sockets only', () => {
    const { control, obey, open } = setUp()
    const { faults } = open('first')
    obey({ connection: '1', profile: 'hosted' })
    expect(faults.current).toMatchObject({ pollIntervalMs: 500, refusalDelayMs: 0 })
    expect(control.faults).toEqual(NO_FAULTS)
    obey({ profile: 'hosted', readyGapMs: 0 })
    expect(control.faults).toMatchObject({ pollIntervalMs: 500, refusalDelayMs: 2000, readyGapMs: 0 })
  })

  it.each([
    [{ readyGapMs: -1 }, 'readyGapMs'],
    [{ deliveryDelayMs: 1.5 }, 'deliveryDelayMs'],
    [{ dropShare: 1.01 }, 'dropShare'],
    [{ silent: 'yes' }, 'silent'],
    [{ refuseConnections: 418 }, 'refuseConnections'],
    [{ broadcastDelayMs: { p50: 5, p95: 4, p99: 9 } }, 'must rise'],
    [{ dropp: true }, 'dropp'],
    [{ profile: 'mars' }, 'hosted'],
    [{ channels: 'explode' }, 'expire'],
    [{ drop: 1005 }, 'close code'],
    [{ connection: '9', silent: true }, 'no connection "9"'],
    [{ connection: '1', refuseConnections: true }, 'new sockets'],
    [{ connection: '1', reset: true, dropShare: 7 }, 'dropShare'],
  ])('refuse %j with words, and change nothing', (command, words) => {
    const { control, obey, open } = setUp()
    const { faults } = open('first')
    obey({ connection: '1', deliveryDelayMs: 5 })
    expect(() => obey(command)).toThrow(words)
    expect(control.faults).toEqual(NO_FAULTS)
    expect(faults.overrides).toEqual({ deliveryDelayMs: 5 })
  })
})
