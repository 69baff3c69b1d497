/**
 * A stand-in for Supabase Realtime on the real write-ahead log, for the unmodified client: postgres_changes with
 * row-level security for every subscriber of every row, private channels, and broadcasts from the database.
 *
 * It differs from hosted Realtime on purpose in three points: the key of a deleted row is told to nobody whom it
 * does not concern (see visibility.ts), a row that may not be read is passed over in silence instead of with
 * "Error 401", and it is live within milliseconds (see faults.ts for what makes it as slow as
 * hosted). Presence, replay, `match`/`imatch` filters and broadcasts over HTTP are left out.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { WebSocketServer } from 'ws'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { BroadcastHub, broadcastOfRow } from './broadcast-hub.ts'
import { Catalog } from './catalog.ts'
import { createChangeDelivery, type Subscriber } from './change-delivery.ts'
import { UnreachableError, type Channel, type House } from './channel.ts'
import { serveConnection } from './connection.ts'
import { createControlEndpoint } from '../control/endpoint.ts'
import { RealtimeControl } from './control.ts'
import { connectionConfig, isConnectionFault, openPool } from './database.ts'
import { createTokenVerifier } from './identity.ts'
import { PostgresChanges } from './postgres-changes.ts'
import { resolveBindings } from './resolve-bindings.ts'
import { SubscriptionIndex } from './subscription-index.ts'
import { createSwitchboard } from './switchboard.ts'
import { mayRead, mayWrite } from './topic-policies.ts'
import { admit, refuseUpgrade, UpgradeError } from './upgrade.ts'
import { startUpkeep } from './upkeep.ts'
import { openWalStream } from './wal-stream.ts'

export interface RealtimeService extends Service {
  /** For requests to upgrade to `/realtime/v1/websocket`; answers every other path with 404. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Answers `/realtime/v1/control`; returns false, having done nothing, for every other path. */
  handleControl(request: IncomingMessage, response: ServerResponse): boolean
}

interface Options {
  settings: Pick<Settings, 'urls' | 'keys' | 'ports'>
  log: Log
}

const PUBLICATION = 'supabase_realtime'
const MESSAGES_PUBLICATION = 'supabase_realtime_messages_publication'
/** As hosted. */
const MAX_FRAME_BYTES = 5_000_000
const SERVICE_RESTART = 1012
const START_TIMEOUT_MS = 10_000
const STOP_TIMEOUT_MS = 1000

/**
 * Resolves when the log is being read. The database must already have `schema.sql` and the publication.
 * @throws when that takes more than ten seconds.
 */
export async function startRealtime({ settings, log }: Options): Promise<RealtimeService> {
  const pool = openPool(settings.urls.db)
  const catalog = new Catalog(pool, PUBLICATION)
  const index = new SubscriptionIndex<Subscriber>()
  const hub = new BroadcastHub<Channel>()
  const takeChange = createChangeDelivery({ pool, catalog, index, log })
  const changes = new PostgresChanges({
    index,
    isLive: () => stream.isLive,
    resolve: (channel, identity) =>
      resolveBindings<Subscriber>(pool, catalog, channel, identity.role, channel.rawBindings),
  })
  const refuseOnFailure = (asked: Promise<boolean>) =>
    asked.catch((error: Error) => {
      log(`a policy of realtime.messages could not be asked: ${error.message}`)
      if (isConnectionFault(error)) throw new UnreachableError()
      return false
    })
  const verifyToken = createTokenVerifier(settings.keys.jwtSecret)
  const house: House = {
    verifyToken,
    mayRead: (identity, topic) => refuseOnFailure(mayRead(pool, identity, topic)),
    mayWrite: (identity, topic) => refuseOnFailure(mayWrite(pool, identity, topic)),
    changes,
    hub,
    isLive: () => stream.isLive,
  }

  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: MAX_FRAME_BYTES })
  const control = new RealtimeControl()

  let onFirstLive = () => undefined as void
  const firstLive = new Promise<void>((resolve) => (onFirstLive = resolve))
  const stream = openWalStream({
    connection: connectionConfig(settings.urls.db),
    publications: [PUBLICATION, MESSAGES_PUBLICATION],
    slotPrefix: `healthy_meals_realtime_${settings.ports.postgres}`,
    log,
    onLive: () => {
      log('reading the log of changes')
      onFirstLive()
      changes.renew()
      for (const channel of hub.listeners()) void channel.startReplication()
    },
    onDown: () => {
      changes.suspend()
      for (const channel of hub.listeners()) channel.stopReplication()
    },
    onChange: (change) => {
      const sent = broadcastOfRow(change)
      if (sent) hub.send(sent.topic, sent.isPrivate, sent.broadcast)
      takeChange(change)
    },
  })
  const upkeep = startUpkeep({ pool, catalog, isLive: house.isLive, onPublicationChange: () => changes.renew(), log })

  let isStopped = false
  const stop = async () => {
    isStopped = true
    for (const socket of sockets.clients) socket.close(SERVICE_RESTART)
    await Promise.all([upkeep.stop(), stream.stop()])
    for (const socket of sockets.clients) socket.terminate()
    await Promise.race([pool.end(), sleep(STOP_TIMEOUT_MS, undefined, { ref: false })])
  }
  try {
    await checkDatabase(pool)
    await within(START_TIMEOUT_MS, firstLive)
  } catch (error) {
    await stop()
    throw error
  }

  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const ignore = () => undefined // the client went away; ws listens for itself from the handshake on
    socket.on('error', ignore)
    try {
      const { refuseConnections } = control.faults
      if (isStopped) throw new UpgradeError(503, 'Realtime is not available')
      if (refuseConnections !== false) {
        throw new UpgradeError(refuseConnections === true ? 503 : refuseConnections, 'Refused by a fault switch')
      }
      const { version, identity } = await admit(request, settings.keys, verifyToken)
      socket.off('error', ignore)
      sockets.handleUpgrade(request, socket, head, (client) => {
        serveConnection(client, { house, version, identity, control, log })
      })
    } catch (error) {
      await sleep(control.faults.refusalDelayMs, undefined, { ref: false })
      refuseUpgrade(
        socket,
        error instanceof UpgradeError ? error : new UpgradeError(500, 'Error connecting to Realtime'),
      )
    }
  }

  return {
    handleUpgrade: (request, socket, head) => void upgrade(request, socket, head),
    handleControl: createControlEndpoint('/realtime/v1/control', createSwitchboard(control)),
    stop,
  }
}

/** A missing publication would show only at the first change, and then as a lost connection. */
async function checkDatabase(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ missing: string[] }>(
    `select array(
       select name from unnest($1::text[]) as name
       where not exists (select from pg_publication where pubname = name)
     ) || case when to_regproc('realtime.check_visibility') is null then array['realtime.check_visibility'] else '{}' end
     as missing`,
    [[PUBLICATION, MESSAGES_PUBLICATION]],
  )
  const missing = rows[0]?.missing ?? []
  if (missing.length > 0) throw new Error(`The database lacks what Realtime needs: ${missing.join(', ')}`)
}

async function within(timeoutMs: number, work: Promise<void>): Promise<void> {
  const timeout = new AbortController()
  const tooLate = sleep(timeoutMs, undefined, { signal: timeout.signal }).then(() => {
    throw new Error('The log of changes could not be read in time')
  })
  tooLate.catch(() => undefined) // also raised when it is called off
  await Promise.race([work, tooLate])
  timeout.abort()
}
