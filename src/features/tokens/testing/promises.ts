/** What must be true after every step of a history, and at its end. Each throws in words when it is not. */
import type { Tab } from './tab'
import type { World } from './world'

export function checkAfterStep(world: World): void {
  for (const tab of world.tabs) {
    checkScreen(world, tab)
    checkMachine(tab)
  }
}

function checkScreen({ truth, requests }: World, tab: Tab): void {
  const { wallet, shown, userId } = tab
  if (wallet === undefined || shown === undefined) return
  const { version, balance } = wallet
  promise(wallet.userId === userId, `shows the number of ${wallet.userId} to ${userId ?? 'nobody'}`)
  promise(truth.balanceAt(wallet.userId, version) === balance, `shows a row ${version} that never was`)
  promise(version >= tab.newestShown, `shows version ${version} after ${tab.newestShown}`)
  tab.newestShown = version

  const known = tab.spends.filter((spend) => spend.userId === userId)
  const underWay = known.filter(({ requestId, status, byVersion }) => {
    if (status === 'over' || (status === 'confirmed' && byVersion! <= version)) return false
    return (truth.chargedIn(requestId) ?? Infinity) > version
  })
  const least = Math.max(
    0,
    underWay.reduce((rest, { cost }) => rest - cost, balance),
  )
  promise(shown >= least, `shows ${shown}, less than ${balance} minus what is under way (${least})`)
  promise(shown <= balance, `shows ${shown}, more than there is (${balance})`)

  // Where nobody else has lowered the balance and no version was missed, nothing is in doubt.
  const firstKnown = version - wallet.steps.length
  const oldest = Math.min(version, ...known.map(({ onVersion }) => onVersion))
  if (oldest < firstKnown || known.some(({ status }) => status === 'over')) return
  const isOthers = requests.some(
    ({ requestId }) =>
      (truth.chargedIn(requestId) ?? 0) > oldest && known.every((spend) => spend.requestId !== requestId),
  )
  if (!isOthers && !truth.hasForeignFallAfter(wallet.userId, oldest))
    promise(shown === least, `shows ${shown} where ${least} is certain`)
}

function checkMachine({ state, channel, isHeard, timers, read }: Tab): void {
  promise(state.mode !== 'live' || (channel !== null && isHeard), 'says live while nothing is delivered')
  promise(state.userId !== null || (channel === null && timers.size === 0), 'leaves a channel or a timer behind')
  promise(state.channel !== 'waiting' || timers.has('reopen'), 'waits for a channel that nobody will open')
  const isGoingToRead = state.userId === null || read !== undefined || timers.has('retry-read') || !state.isVisible
  promise(state.failedReads === 0 || isGoingToRead, 'lets a failed read be')
}

/** How a row gets through in the end, whatever was lost before. */
export type Rescue = 'a read' | 'an event' | 'another tab' | 'the machine'

/** Anything at all gets through to every tab, once: then every screen shows the truth. */
export function checkEnd(world: World, rescue: Rescue): void {
  const { truth, tabs } = world
  for (const tab of tabs) tab.followSession()
  world.settle()
  for (const tab of tabs) {
    const { userId } = tab
    if (userId === null) continue
    const row = truth.now(userId)
    const wallet = { ...row, held: 0, debt: 0, steps: [] }
    if (rescue === 'an event') tab.receive({ source: 'event', wallet, generation: tab.state.generation })
    else if (rescue === 'another tab') tab.receive({ source: 'tab', wallet, generation: 0 })
    else {
      if (rescue === 'the machine') heal(tab)
      else tab.dispatch({ type: 'asked' })
      promise(tab.read !== undefined, 'does not read')
      for (let reads = 0; tab.read !== undefined && reads < 3; reads += 1) {
        tab.read.row = row
        tab.endRead(true)
      }
    }
    promise(tab.shown === row.balance, `ends at ${tab.shown ?? 'nothing'} while ${row.balance} is true`)
    checkScreen(world, tab)
  }
}

/** The network and the server are well again; nobody touches the tab but its own timers and its channel. */
function heal(tab: Tab): void {
  tab.dispatch({ type: 'network', isOnline: true })
  tab.dispatch({ type: 'visibility', isVisible: true })
  // Live already? Then what was lost on the way is found by the safety poll.
  if (isLive(tab)) return tab.dispatch({ type: 'asked' })
  for (let round = 0; round < 3 && !isLive(tab); round += 1) {
    for (const name of ['reopen', 'join-deadline'] as const) {
      if (tab.channel === null && tab.timers.delete(name)) tab.dispatch({ type: 'timer', name })
    }
    if (tab.channel === null) continue
    tab.dispatch({ type: 'channel', generation: tab.channel, status: 'SUBSCRIBED' })
    tab.isHeard = true
    // What was read before this moment covers nothing of what came since.
    tab.read = undefined
    tab.dispatch({ type: 'system', generation: tab.channel, isOk: true })
  }
  promise(isLive(tab), `stays ${tab.state.mode} (${tab.state.reason}) though all is well`)
}

const isLive = ({ state }: Tab) => state.mode === 'live'

function promise(isKept: boolean, breach: string): void {
  if (!isKept) throw new Error(`A tab ${breach}.`)
}
