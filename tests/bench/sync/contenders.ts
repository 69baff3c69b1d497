/**
 * The ways of a change to a screen that are compared. Each has a person of its own, so that a change wakes only the
 * pages that it is about.
 */
import type { Session } from '@supabase/supabase-js'
import { Screen } from './screen.ts'
import type { Change, Stage, Transport } from './stage.ts'

export interface Contender {
  userId: string
  screens: Screen[]
  /** Those of the phase, in their order. */
  changes: Change[]
  /** Makes one change, and keeps it. @returns its balance */
  change(): Promise<number>
  close(): Promise<void>
}

/** Long enough for every delay that a channel has at its beginning. */
const LIVE_WITHIN_MS = 60_000
const SHOWN_WITHIN_MS = 1_000

type Way = (session: Session, screens: Screen[]) => Promise<Change>

/** A person with these pages on one device. @returns when a change comes to all of them, if they hear of changes. */
async function seat(stage: Stage, urls: string[], way: Way, isPolling = false): Promise<Contender> {
  const session = await stage.newPerson()
  const device = await stage.newDevice(session)
  const screens: Screen[] = []
  for (const url of urls) screens.push(await Screen.open(device, url))
  if (!isPolling) await untilLive(screens, () => stage.change(session))
  const contender: Contender = {
    userId: session.user.id,
    screens,
    changes: [],
    async change() {
      const change = await way(session, screens)
      contender.changes.push(change)
      return change.balance
    },
    close: () => device.close(),
  }
  return contender
}

/** Every page has another sign that it hears the database, and the plain one has none: so it is tried. */
async function untilLive(screens: Screen[], change: () => Promise<Change>): Promise<void> {
  const deadline = performance.now() + LIVE_WITHIN_MS
  for (;;) {
    const { balance } = await change()
    const isShown = await Promise.all(screens.map((screen) => screen.untilShown(balance, SHOWN_WITHIN_MS)))
    if (!isShown.includes(false)) return
    if (performance.now() > deadline) throw new Error(`${screens[isShown.indexOf(false)]!.page.url()} hears nothing`)
  }
}

const bySql =
  (stage: Stage): Way =>
  (session) =>
    stage.change(session)

/** Floor (b). @param echoPort where the same page answers for floor (a) */
export function seatBare(stage: Stage, transport: Transport, echoPort: number): Promise<Contender> {
  const { apiUrl: api, publishableKey: key } = stage
  const parameters = new URLSearchParams({ api, key, transport, echo: String(echoPort) })
  return seat(stage, [`${stage.pagesUrl}/bare.html?${parameters}`], bySql(stage))
}

/** The built app's main page on a device that does nothing. */
export const seatOther = (stage: Stage) => seat(stage, [`${stage.appUrl}/`], bySql(stage))

/** The app's balance in a page that tells more of what goes on inside. */
export const seatInside = (stage: Stage, components = 1) =>
  seat(stage, [`${stage.pagesUrl}/app.html?components=${components}`], bySql(stage))

export const seatPlain = (stage: Stage, components = 1) =>
  seat(stage, [`${stage.pagesUrl}/plain.html?components=${components}`], bySql(stage))

export const seatPolling = (stage: Stage, everyMs: number) =>
  seat(stage, [`${stage.pagesUrl}/plain.html?poll=${everyMs}`], bySql(stage), true)

/**
 * A tab that spends, and the built app in a second tab. Realtime is withheld from both: often it would be faster
 * than the function's answer, and what is to be timed is the way from the answer to the screens.
 */
export async function seatOwn(stage: Stage): Promise<Contender> {
  const urls = [`${stage.pagesUrl}/app.html`, `${stage.appUrl}/`]
  const contender = await seat(stage, urls, async (_session, [own]) => {
    const { balance, atMs } = await own!.spend()
    return { balance, atMs, writtenBeforeMs: 0 }
  })
  await contender.change() // the first one starts the function
  contender.changes.length = 0
  const { connections } = await stage.setRealtime({})
  for (const { id, userId } of connections) {
    if (userId === contender.userId) await stage.setRealtime({ connection: id, dropShare: 1 })
  }
  return contender
}
