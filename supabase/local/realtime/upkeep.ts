/** What has to be looked after while nobody asks: the publication's tables, and old messages. */
import type pg from 'pg'
import type { Log, Service } from '../config/service.ts'
import type { Catalog } from './catalog.ts'

interface Options {
  pool: pg.Pool
  catalog: Catalog
  isLive: () => boolean
  onPublicationChange: () => void
  log: Log
}

/** Hosted looks once a minute. */
const PUBLICATION_CHECK_MS = 2000
const MESSAGES_CHECK_MS = 60 * 60_000

export function startUpkeep({ pool, catalog, isLive, onPublicationChange, log }: Options): Service {
  let known: string | undefined
  const checkPublication = async () => {
    if (!isLive()) return
    const tables = JSON.stringify(await catalog.publishedTables())
    if (known !== undefined && tables !== known) {
      log('the publication has other tables now, subscribing everybody again')
      onPublicationChange()
    }
    known = tables
  }
  const dropOldMessages = () =>
    pool.query(`delete from realtime.messages where inserted_at < now() at time zone 'utc' - interval '3 days'`)

  const quietly = (work: () => Promise<unknown>) => () => void work().catch(() => undefined) // the next round tries again
  const timers = [
    setInterval(quietly(checkPublication), PUBLICATION_CHECK_MS),
    setInterval(quietly(dropOldMessages), MESSAGES_CHECK_MS),
  ]
  quietly(checkPublication)()
  quietly(dropOldMessages)()
  return {
    stop: () => {
      for (const timer of timers) clearInterval(timer)
      return Promise.resolve()
    },
  }
}
