/**
 * One connection of the API to its database, which can break.
 *
 * postgres.js puts a reserved connection back for use when it is released, broken or not. The next query on it then
 * throws outside of any query, which ends the process, or waits for ever. So one that broke is used no more: whoever
 * waits for it is told, and another takes its place.
 */
import postgres from 'postgres'
import { DatabaseSocket } from './database-socket.ts'

/** As long as the database is away, each request asks for it anew; waiting longer helps nobody on one machine. */
const RETRY_SECONDS = 0.2

export interface ReplaceableConnection {
  readonly isLost: boolean
  /** @throws when the database cannot be reached, or is lost meanwhile. */
  reserve(): Promise<postgres.ReservedSql>
  end(options?: { timeout?: number }): Promise<void>
}

/** @param driver the pool whose options it takes. */
export function openConnection(driver: postgres.Sql, databaseUrl: string): ReplaceableConnection {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<DatabaseSocket>()
  const waiting = new Set<(reason: Error) => void>()
  let isLost = false

  const giveUp = () => {
    if (isLost) return
    isLost = true
    for (const refuse of waiting) refuse(lossOf())
    for (const socket of sockets) socket.destroy()
  }
  const openSocket = () => {
    const socket = new DatabaseSocket(giveUp)
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // What is written before it is connected waits, so it need not be connected yet.
    return socket.connect(Number(port), hostname)
  }

  const options = {
    ...driver.options,
    max: 1,
    shared: { retries: 0, typeArrayMap: {} },
    max_lifetime: null,
    backoff: () => RETRY_SECONDS,
    socket: openSocket,
  }
  // Options that were parsed before are taken as they are, which the types do not tell.
  const sql: postgres.Sql = postgres(options as unknown as postgres.Options<Record<string, never>>)

  function untilLoss<Result>(ask: () => PromiseLike<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (isLost) return reject(lossOf())
      waiting.add(reject)
      const done = () => waiting.delete(reject)
      ask().then(
        (result) => (done(), resolve(result)),
        (error: Error) => (done(), reject(error)),
      )
    })
  }

  return {
    get isLost() {
      return isLost
    },
    async reserve() {
      const reserved = await untilLoss(() => sql.reserve())
      const ask = reserved.unsafe.bind(reserved)
      const release = reserved.release.bind(reserved)
      return Object.assign(reserved, {
        unsafe: (...query: Parameters<typeof ask>) => untilLoss(() => ask(...query)),
        release: () => {
          if (!isLost) release()
        },
      })
    },
    end: (timing) => sql.end(timing),
  }
}

function lossOf(): Error {
  return new Error('The connection to the database was lost')
}
