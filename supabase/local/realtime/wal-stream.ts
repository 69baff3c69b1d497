/**
 * The write-ahead log as a stream of committed row changes. Like hosted it uses a temporary replication slot:
 * it ends with its connection, so nothing holds the log back after a crash, and what is committed while nobody
 * listens is not delivered later. Connects again by itself for as long as it is not stopped.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { LogicalReplicationService, PgoutputPlugin, type Pgoutput } from 'pg-logical-replication'
import type pg from 'pg'
import type { Log } from '../config/service.ts'
import { changeOf, transactionOf, type Change, type Transaction } from './change.ts'

interface Events {
  /** Changes that are committed from now on will arrive. */
  onLive: () => void
  /** Changes may be lost from now until the next `onLive`. */
  onDown: () => void
  onChange: (change: Change) => void
}

export interface WalStream {
  readonly isLive: boolean
  stop(): Promise<void>
}

interface Options extends Events {
  connection: pg.ClientConfig
  publications: string[]
  /** Lower-case letters, digits and underscores. */
  slotPrefix: string
  log: Log
}

const MIN_BACK_OFF_MS = 100
const MAX_BACK_OFF_MS = 2000
/** How often Postgres is told how far the log was read; it can then throw it away. */
const ACKNOWLEDGE_SECONDS = 1
const STOP_TIMEOUT_MS = 1000

export function openWalStream({ connection, publications, slotPrefix, log, ...events }: Options): WalStream {
  const stopping = new AbortController()
  let isLive = false
  let service: LogicalReplicationService | undefined

  const run = async () => {
    let backOffMs = MIN_BACK_OFF_MS
    while (!stopping.signal.aborted) {
      service = new LogicalReplicationService(connection, {
        acknowledge: { auto: false, timeoutSeconds: ACKNOWLEDGE_SECONDS },
      })
      const failed = new Promise<never>((_, reject) => service?.on('error', reject))
      failed.catch(() => undefined) // also raised by connections that were stopped
      service.on('start', () => {
        backOffMs = MIN_BACK_OFF_MS
        isLive = true
        events.onLive()
      })
      const read = createReader(events.onChange)
      service.on('data', (_lsn: string, message: Pgoutput.Message) => read(message))
      service.on('heartbeat', (lsn: string, _time: number, isAnswerWanted: boolean) => {
        if (isAnswerWanted) void service?.acknowledge(lsn)
      })
      const plugin = new TemporarySlotPlugin({ protoVersion: 1, publicationNames: publications })
      try {
        // The name is new each time: the server may take a moment to notice that the last connection is gone.
        await Promise.race([service.subscribe(plugin, `${slotPrefix}_${randomBytes(4).toString('hex')}`), failed])
      } catch (error) {
        if (!stopping.signal.aborted && backOffMs === MIN_BACK_OFF_MS)
          log(`the log of changes was lost: ${reasonOf(error)}`)
      }
      if (isLive && !stopping.signal.aborted) {
        isLive = false
        events.onDown()
      }
      await endQuietly(service)
      await sleep(backOffMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      backOffMs = Math.min(backOffMs * 2, MAX_BACK_OFF_MS)
    }
  }
  const finished = run()

  return {
    get isLive() {
      return isLive
    },
    async stop() {
      isLive = false
      stopping.abort()
      if (service) await endQuietly(service)
      await finished
    },
  }
}

/** Makes its slot on the very connection that streams from it. */
class TemporarySlotPlugin extends PgoutputPlugin {
  override async start(client: pg.Client, slotName: string, lastLsn: string): Promise<unknown> {
    await client.query(`CREATE_REPLICATION_SLOT "${slotName}" TEMPORARY LOGICAL pgoutput NOEXPORT_SNAPSHOT`)
    return super.start(client, slotName, lastLsn)
  }
}

function createReader(onChange: (change: Change) => void) {
  let transaction: Transaction | undefined
  return (message: Pgoutput.Message) => {
    if (message.tag === 'begin') transaction = transactionOf(message)
    // The library's parsers would make dates and strings of some values; ours keep the text. The relation
    // is what it reads the next rows by, so this takes effect at once.
    else if (message.tag === 'relation') for (const column of message.columns) column.parser = (text: string) => text
    else if (transaction && (message.tag === 'insert' || message.tag === 'update' || message.tag === 'delete')) {
      onChange(changeOf(message, transaction))
    }
  }
}

async function endQuietly(service: LogicalReplicationService): Promise<void> {
  const timeout = sleep(STOP_TIMEOUT_MS, undefined, { ref: false })
  await Promise.race([service.stop().catch(() => undefined), timeout])
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
