/** From the commit to the screen, by both transports, as fast as this machine is and with the delays of hosted Realtime. */
import { seatBare, seatInside, seatOther, seatOwn, seatPlain, type Contender } from './contenders.ts'
import { startEcho } from './echo.ts'
import { delaysOf, medianSteps, spreadOf, type Spread } from './figures.ts'
import { runRounds, type Pace } from './rounds.ts'
import type { Stage, Transport } from './stage.ts'

export const DELAYS = ['none', 'hosted'] as const
export type Delays = (typeof DELAYS)[number]

export interface Phase {
  transport: Transport
  delays: Delays
  /** From the commit's acknowledgement, but for `echo` (there and back), `own` and `sibling` (from the answer). */
  spreads: Record<'echo' | 'bare' | 'other' | 'plain' | 'own' | 'sibling', Spread>
  /** Medians of each step. */
  steps: { bare: number[]; inside: number[] }
  /** Between the row's writing and the acknowledgement of its commit. */
  commit: Spread
  /** Changes that never came to a screen. */
  lost: number
  /** The most that any page's clock can be wrong. */
  clockErrorMs: number
}

export type Paces = Record<Delays, Record<Transport, Pace>>

/** Seats everybody for a transport, and measures once without and once with hosted's delays. */
export async function measurePhases(
  stage: Stage,
  transport: Transport,
  paces: Paces,
  polling: Contender,
  say: (line: string) => void,
): Promise<Phase[]> {
  const echo = await startEcho()
  const seats = {
    bare: await seatBare(stage, transport, echo.port),
    other: await seatOther(stage),
    plain: await seatPlain(stage),
    inside: await seatInside(stage),
    own: await seatOwn(stage),
  }
  const contenders = Object.values(seats)
  const phases: Phase[] = []
  for (const delays of DELAYS) {
    say(`measuring ${transport}, ${delays === 'hosted' ? 'with the delays of hosted Realtime' : 'without delays'}`)
    if (delays === 'hosted') await stage.setRealtime({ profile: 'hosted' })
    const echoes = await runRounds(contenders, polling, () => echo.measure(), paces[delays][transport])
    phases.push(phaseOf(transport, delays, seats, echoes))
  }
  await Promise.all(contenders.map((contender) => contender.close()))
  await stage.setRealtime({ reset: true })
  echo.close()
  return phases
}

type Seats = Record<'bare' | 'other' | 'plain' | 'inside' | 'own', Contender>

function phaseOf(transport: Transport, delays: Delays, seats: Seats, echoes: number[]): Phase {
  const { bare, other, plain, inside, own } = seats
  const shown = ({ changes, screens }: Contender, screen = 0) => delaysOf(changes, screens[screen]!.marks)
  const all = { bare: shown(bare), other: shown(other), plain: shown(plain), own: shown(own), sibling: shown(own, 1) }
  const came = (values: number[]) => values.filter((value) => !Number.isNaN(value))
  const count = (lists: number[][]) => lists.reduce((sum, list) => sum + list.length, 0)
  const arrived = Object.values(all).map(came)
  return {
    transport,
    delays,
    spreads: {
      echo: spreadOf(echoes),
      bare: spreadOf(came(all.bare)),
      other: spreadOf(came(all.other)),
      plain: spreadOf(came(all.plain)),
      own: spreadOf(came(all.own)),
      sibling: spreadOf(came(all.sibling)),
    },
    steps: {
      bare: medianSteps(bare.changes, bare.screens[0]!.marks, ['frame', 'dom']),
      inside: medianSteps(inside.changes, inside.screens[0]!.marks, ['frame', 'callback', 'cache', 'dom']),
    },
    commit: spreadOf([bare, other, plain].flatMap(({ changes }) => changes.map((change) => change.writtenBeforeMs))),
    lost: count(Object.values(all)) - count(arrived),
    clockErrorMs: Math.max(...Object.values(seats).flatMap(({ screens }) => screens.map((one) => one.clockErrorMs))),
  }
}
