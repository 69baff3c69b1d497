/**
 * Interleaved rounds. In each round every contender has its turn in several short slices, one after the other and in
 * changing order, so that whatever else the machine does disturbs all of them alike.
 */
import type pg from 'pg'
import { COST, WALLETS, walletId, type Contender } from './contenders.ts'
import type { BenchServer } from './database.ts'

const SLICES = 4

export interface Load {
  clients: number
  /** One hot wallet, or all of them. */
  shape: 'one hot wallet' | '10,000 wallets'
}

export interface Pace {
  rounds: number
  /** For each contender. */
  secondsPerRound: number
}

export interface Result {
  /** Spends per second, one for each round. */
  rates: number[]
  /** Tokens that were spent and not taken, or taken and not spent. */
  wrongTokens: number
}

/** @returns one result for each contender, in their order. */
export async function runRounds(
  server: BenchServer,
  contenders: Contender[],
  load: Load,
  { rounds, secondsPerRound }: Pace,
): Promise<Result[]> {
  const entrants = await Promise.all(contenders.map((contender) => enter(server, contender, load.clients)))
  const sliceMs = (secondsPerRound * 1_000) / SLICES
  const takeTurns = async (ms: number) => {
    for (const entrant of entrants) await spendFor(entrant, load, ms)
    entrants.reverse()
  }
  try {
    // Unmeasured: plans are made, and the first change of each page after a checkpoint is logged whole.
    await takeTurns(sliceMs)
    for (const entrant of entrants)
      Object.assign(entrant, { spent: 0, measuredMs: 0, sumBefore: await sumOf(server, entrant) })
    for (let round = 0; round < rounds; round++) {
      for (const entrant of entrants) entrant.measuredMs = entrant.spentInRound = 0
      for (let slice = 0; slice < SLICES; slice++) await takeTurns(sliceMs)
      for (const entrant of entrants) entrant.rates.push((entrant.spentInRound / entrant.measuredMs) * 1_000)
    }
    const results = new Map<Contender, Result>()
    for (const entrant of entrants) {
      const taken = entrant.sumBefore - (await sumOf(server, entrant))
      results.set(entrant.contender, { rates: entrant.rates, wrongTokens: Math.abs(entrant.spent * COST - taken) })
    }
    return contenders.map((contender) => results.get(contender)!)
  } finally {
    await Promise.all(entrants.flatMap(({ clients }) => clients.map((client) => client.end())))
  }
}

interface Entrant {
  contender: Contender
  clients: pg.Client[]
  rates: number[]
  spent: number
  spentInRound: number
  measuredMs: number
  sumBefore: number
}

async function enter(server: BenchServer, contender: Contender, clients: number): Promise<Entrant> {
  const connections = Array.from({ length: clients }, () => server.connect(contender.database))
  return {
    contender,
    clients: await Promise.all(connections),
    rates: [],
    spent: 0,
    spentInRound: 0,
    measuredMs: 0,
    sumBefore: 0,
  }
}

async function spendFor(entrant: Entrant, { shape }: Load, ms: number): Promise<void> {
  const startedAt = performance.now()
  const endsAt = startedAt + ms
  const spendOn = async (client: pg.Client) => {
    while (performance.now() < endsAt) {
      const number = shape === 'one hot wallet' ? 1 : 1 + Math.floor(Math.random() * WALLETS)
      await entrant.contender.spend(client, walletId(number))
      entrant.spent++
      entrant.spentInRound++
    }
  }
  await Promise.all(entrant.clients.map(spendOn))
  entrant.measuredMs += performance.now() - startedAt
}

async function sumOf(server: BenchServer, { contender }: Entrant): Promise<number> {
  const [row] = await server.query<{ sum: string }>(
    contender.database,
    `select sum(balance::bigint)::text as sum from ${contender.sum}`,
  )
  return Number(row!.sum)
}
