import { expect, it } from 'vitest'
import { benchSync } from './bench.ts'

it(
  'measures every way of a change to a screen, and finds polling slower than events',
  { timeout: 240_000 },
  async () => {
    const lines: string[] = []
    const { phases, polling, components, connections } = await benchSync({
      quick: true,
      say: (line) => lines.push(line),
    })
    expect(phases.map(({ transport, delays }) => `${transport}, ${delays}`)).toEqual([
      'postgres_changes, none',
      'postgres_changes, hosted',
      'broadcast, none',
      'broadcast, hosted',
    ])
    for (const { spreads, steps, lost } of phases) {
      expect(lost).toBe(0)
      for (const { p50, p99, count } of Object.values(spreads)) {
        expect(count).toBe(6)
        expect(p50).toBeLessThanOrEqual(p99)
      }
      expect(steps.inside.every(Number.isFinite)).toBe(true)
    }
    expect(polling.p50).toBeGreaterThan(phases[0]!.spreads.other.p50)
    expect(components).toMatchObject([
      { way: 'app', components: 10, reads: 0, messages: 1 },
      { way: 'plain', components: 10, messages: 10 },
    ])
    expect(connections).toEqual([
      { way: 'app', tabs: 2, allVisible: 2, oneVisible: 1, noneVisible: 0 },
      { way: 'plain', tabs: 2, allVisible: 2, oneVisible: 2, noneVisible: 2 },
    ])
    expect(lines.filter((line) => line.startsWith('floor b'))).toHaveLength(4)
  },
)
