/** The figures as tables. */
import { formatTable } from '../table.ts'
import type { SyncFigures } from './bench.ts'
import type { ComponentCost } from './components.ts'
import type { TabConnections } from './connections.ts'
import type { Spread } from './figures.ts'
import type { Phase } from './phases.ts'

const FRAME_MS = 1_000 / 60

type Say = (line: string) => void

export function reportPolling({ everyMs, ...spread }: SyncFigures['polling'], say: Say): void {
  say(`\nPolling only, every ${everyMs / 1_000} s, over all of the time (${spread.count} changes), ms`)
  print(['', 'p50', 'p95', 'p99'], [['commit -> DOM', ms(spread.p50), ms(spread.p95), ms(spread.p99)]], say)
}

export function reportComponents(costs: ComponentCost[], say: Say): void {
  say('\nWhat one change costs a page, by the components that show the balance')
  print(
    ['', 'reads', 'messages', 'p50 ms'],
    costs.map(({ way, components, reads, messages, p50 }) => [
      `${way}, ${components}`,
      reads.toFixed(1),
      messages.toFixed(1),
      ms(p50),
    ]),
    say,
  )
}

export function reportConnections(connections: TabConnections[], say: Say): void {
  say('\nSockets that the tabs of a browser keep open; hidden is for more than five minutes')
  print(
    ['', 'all visible', 'one visible', 'all hidden'],
    connections.map(({ way, tabs, allVisible, oneVisible, noneVisible }) => [
      `${way}, ${tabs} tabs`,
      ...[allVisible, oneVisible, noneVisible].map(String),
    ]),
    say,
  )
}

export function reportPhase(phase: Phase, say: Say): void {
  const { transport, delays, spreads, steps, commit, lost, clockErrorMs } = phase
  const { echo, bare, other, plain, own, sibling } = spreads
  const row = (what: string, spread: Spread) => [
    what,
    ms(spread.p50),
    ms(spread.p95),
    ms(spread.p99),
    ratio(spread.p50, echo.p50),
    ratio(spread.p50, bare.p50),
    ratio(spread.p95, bare.p95),
  ]
  const where = delays === 'hosted' ? 'with the delays of hosted Realtime' : 'this machine alone'
  say(`\n${transport}, ${where}: ${bare.count} changes each, ms`)
  print(
    ['', 'p50', 'p95', 'p99', 'p50 to floor a', 'p50 to floor b', 'p95 to floor b'],
    [
      row('floor a: echo, there and back', echo),
      row('floor b: commit -> DOM, bare page', bare),
      row('other device: commit -> DOM, app', other),
      row('other device: commit -> DOM, plain code', plain),
      row('own tab: answer -> DOM', own),
      row('sibling tab: answer -> DOM', sibling),
    ],
    say,
  )
  say(
    [
      goal('own tab within a frame', own.p95 / FRAME_MS, 1),
      goal('sibling within 2 frames', sibling.p95 / FRAME_MS, 2),
      goal('other device p50 within 2 x floor b', other.p50 / bare.p50, 2),
      goal('p95 within 3 x', other.p95 / bare.p95, 3),
    ].join('; '),
  )
  say(
    `Errors: a row was written ${ms(commit.p50)} (p95 ${ms(commit.p95)}) before its commit was known here, so a time may ` +
      `be too short by as much; clocks of pages are right to ${ms(clockErrorMs)}. Lost: ${lost}.`,
  )
  say('Where it goes, medians')
  print(
    ['', 'commit -> frame', '-> callback', '-> cache', '-> DOM'],
    [
      ['bare page', ms(steps.bare[0]!), '', '', ms(steps.bare[1]!)],
      ['app', ...steps.inside.map(ms)],
    ],
    say,
  )
}

const ms = (value: number) => value.toFixed(1)
const ratio = (value: number, beside: number) => (value / beside).toFixed(2)
/** p95s, in the unit of the goal. */
const goal = (what: string, value: number, most: number) =>
  `${what}: ${value.toFixed(2)}, ${value <= most ? 'met' : 'MISSED'}`

function print(head: string[], rows: string[][], say: Say): void {
  for (const line of formatTable(head, rows)) say(line)
}
