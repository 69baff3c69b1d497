/** Lets the API outlive its database: connections that break are replaced one by one, and only their users notice. */
import type postgres from 'postgres'
import { openConnection, type ReplaceableConnection } from './replaceable-connection.ts'

/** @param driver the pool that @supabase/lite made: its options go on being used, it itself does not. */
export function makeReplaceable(driver: postgres.Sql, databaseUrl: string): void {
  const open = () => openConnection(driver, databaseUrl)
  const connections = new Set<ReplaceableConnection>()
  const idle: ReplaceableConnection[] = []
  const waiting: ((connection: ReplaceableConnection) => void)[] = []

  const add = () => {
    const connection = open()
    connections.add(connection)
    return connection
  }
  const renew = (connection: ReplaceableConnection) => {
    if (!connection.isLost) return connection
    connections.delete(connection)
    return add()
  }
  const take = async () => {
    // The last one given back is the warmest.
    const connection = idle.pop()
    if (connection) return renew(connection)
    if (connections.size < driver.options.max) return add()
    return new Promise<ReplaceableConnection>((resolve) => waiting.push(resolve))
  }
  const giveBack = (connection: ReplaceableConnection) => {
    const usable = renew(connection)
    const next = waiting.shift()
    if (next) next(usable)
    else idle.push(usable)
  }

  Object.assign(driver, {
    async reserve() {
      const connection = await take()
      try {
        const reserved = await connection.reserve()
        const release = reserved.release.bind(reserved)
        let isReleased = false
        return Object.assign(reserved, {
          release: () => {
            if (isReleased) return
            isReleased = true
            release()
            giveBack(connection)
          },
        })
      } catch (error) {
        giveBack(connection)
        throw error
      }
    },
    async end(options?: { timeout?: number }) {
      await Promise.all([...connections].map((connection) => connection.end(options)))
    },
  })
}
