/** The database for tests that cut its connections and kill it: asks again until there is an answer. */
import pg from 'pg'

const PATIENCE_MS = 90_000
const PAUSE_MS = 50

export interface Result<Row> {
  rows: Row[]
  /** Whether an answer was lost on the way, so that the statement may have been done more than once. */
  wasLost: boolean
}

export class LastingDatabase {
  readonly #pool: pg.Pool

  /** @param applicationName by which its connections can be found, and cut. */
  constructor(url: string, options: { max: number; applicationName: string }) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: options.max,
      application_name: options.applicationName,
      connectionTimeoutMillis: 5_000,
    })
    this.#pool.on('error', () => undefined)
  }

  /** Asks again for as long as answers are lost. @throws what the database refuses */
  async query<Row extends pg.QueryResultRow>(sql: string | pg.QueryConfig, values?: unknown[]): Promise<Result<Row>> {
    return this.#insist(() => this.#pool.query<Row>(typeof sql === 'string' ? { text: sql, values } : sql))
  }

  /** As `query`, for two statements that nobody may see the middle of. @returns what the second one answers */
  async queryTogether<Row extends pg.QueryResultRow>(
    first: pg.QueryConfig,
    second: pg.QueryConfig,
  ): Promise<Result<Row>> {
    return this.#insist(async () => {
      const client = await this.#pool.connect()
      const ignore = () => undefined // the query that is under way tells it
      client.on('error', ignore)
      let isBroken = true
      try {
        await client.query('begin')
        await client.query(first)
        const result = await client.query<Row>(second)
        await client.query('commit')
        isBroken = false
        return result
      } finally {
        client.off('error', ignore)
        client.release(isBroken)
      }
    })
  }

  end(): Promise<void> {
    return this.#pool.end()
  }

  async #insist<Row extends pg.QueryResultRow>(ask: () => Promise<pg.QueryResult<Row>>): Promise<Result<Row>> {
    const deadline = performance.now() + PATIENCE_MS
    for (let wasLost = false; ; wasLost = true) {
      try {
        return { rows: (await ask()).rows, wasLost }
      } catch (error) {
        if (!isLoss(error) || performance.now() > deadline) throw error
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }
  }
}

/** Whether the connection broke or the server is starting or ending, as against having refused the statement. */
function isLoss(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|57P)/.test(error.code ?? '')
}
