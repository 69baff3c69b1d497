/**
 * Lets the API outlive its database.
 *
 * postgres.js puts a reserved connection back for use when it is released, broken or not. The next query on it then
 * throws outside of any query, which ends the process, or waits for ever. So a pool in which a connection broke is
 * given up as a whole: whoever waits for it is told, and the next request gets a new one.
 */
import postgres from 'postgres'
import { DatabaseSocket } from './database-socket.ts'

/** As long as the database is away, each request asks for it anew; waiting longer helps nobody on one machine. */
const RETRY_SECONDS = 0.2

interface Pool {
  reserve(): Promise<postgres.ReservedSql>
  end(options?: { timeout?: number }): Promise<void>
}

/** @param driver the pool that @supabase/lite made: its options go on being used, it itself does not. */
export function makeReplaceable(driver: postgres.Sql, databaseUrl: string): void {
  const replace = () => {
    current = openPool(driver, databaseUrl, replace)
  }
  let current = openPool(driver, databaseUrl, replace)
  Object.assign(driver, {
    reserve: () => current.reserve(),
    end: (options?: { timeout?: number }) => current.end(options),
  })
}

/** @param onLoss called once, when a connection has broken. */
function openPool(driver: postgres.Sql, databaseUrl: string, onLoss: () => void): Pool {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<DatabaseSocket>()
  const waiting = new Set<(reason: Error) => void>()
  let isLost = false

  const giveUp = () => {
    if (isLost) return
    isLost = true
    for (const refuse of waiting) refuse(lossOf())
    for (const socket of sockets) socket.destroy()
    onLoss()
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
