/**
 * `npm run bench -- sync`: how long a committed change takes to the screen, beside the least that it can take and
 * beside plain ways, for both transports, with and without the delays of hosted Realtime; what a change costs when
 * many components show it; and how many sockets many tabs keep open.
 */
import { nowMs } from './clock.ts'
import { measureComponents, type ComponentCost } from './components.ts'
import { measureConnections, type TabConnections } from './connections.ts'
import { seatPolling, type Contender } from './contenders.ts'
import { delaysOf, spreadOf, type Spread } from './figures.ts'
import { measurePhases, type Paces, type Phase } from './phases.ts'
import { reportComponents, reportConnections, reportPhase, reportPolling } from './report.ts'
import { openStage, type Transport } from './stage.ts'

export interface SyncFigures {
  phases: Phase[]
  polling: Spread & { everyMs: number }
  components: ComponentCost[]
  connections: TabConnections[]
}

interface Plan {
  paces: Paces
  pollMs: number
  componentCounts: number[]
  componentChanges: number
  tabCounts: number[]
}

/** The pauses with hosted's delays make a round longer than most of them, so that changes of a person come one by one. */
function planFor(rounds: number): Pick<Plan, 'paces'> {
  const local = { rounds, pauseMs: 20, isWaiting: true }
  return {
    paces: {
      none: { postgres_changes: local, broadcast: local },
      hosted: {
        postgres_changes: { rounds, pauseMs: 80, isWaiting: false },
        broadcast: { rounds, pauseMs: 40, isWaiting: false },
      },
    },
  }
}

const FULL: Plan = {
  ...planFor(300),
  pollMs: 30_000,
  componentCounts: [1, 10, 50],
  componentChanges: 10,
  tabCounts: [1, 5, 20],
}
const QUICK: Plan = {
  ...planFor(6),
  pollMs: 2_000,
  componentCounts: [10],
  componentChanges: 3,
  tabCounts: [2],
}

/** @param options `quick` measures for moments only; `say` gets progress and tables, line by line. */
export async function benchSync({ quick, say }: { quick: boolean; say: (line: string) => void }): Promise<SyncFigures> {
  const { paces, pollMs, componentCounts, componentChanges, tabCounts } = quick ? QUICK : FULL
  say('The balance on every screen: starting a stack and a browser')
  const stage = await openStage()
  const stop = () => void stage.stop().then(() => process.exit(1))
  process.once('SIGINT', stop)
  try {
    const phases: Phase[] = []
    const measure = async (transport: Transport, poller: Contender) => {
      for (const phase of await measurePhases(stage, transport, paces, poller, say)) {
        reportPhase(phase, say)
        phases.push(phase)
      }
    }
    say('building the app for postgres_changes')
    await stage.serve('postgres_changes')
    const poller = await seatPolling(stage, pollMs)
    await measure('postgres_changes', poller)

    say('\ncounting reads, messages and sockets')
    const components = await measureComponents(stage, componentCounts, componentChanges)
    reportComponents(components, say)
    const connections = await measureConnections(stage, tabCounts)
    reportConnections(connections, say)

    say('\nbuilding the app for broadcast')
    await stage.serve('broadcast')
    await measure('broadcast', poller)

    const polling = { ...pollingSpread(poller, pollMs), everyMs: pollMs }
    reportPolling(polling, say)
    return { phases, polling, components, connections }
  } finally {
    process.off('SIGINT', stop)
    await stage.stop()
  }
}

/** The last changes may not have had their poll yet; left out by their time and not by their luck, they change nothing. */
function pollingSpread({ changes, screens }: Contender, pollMs: number): Spread {
  const until = nowMs() - pollMs * 1.2
  const counted = changes.filter(({ atMs }) => atMs < until)
  return spreadOf(delaysOf(changes, screens[0]!.marks).slice(0, counted.length))
}
