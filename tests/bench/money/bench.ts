/**
 * `npm run bench -- money`: how many spends a second, beside the least that a spend can be (the same two statements with
 * nothing around them, sent one by one, and in one call) and beside the naive way, with an empty ledger and with a
 * million rows; what the difference is spent on; and how long the books take to check.
 */
import { medianRatio, median } from '../statistics.ts'
import { formatTable } from '../table.ts'
import { naive, oneCall, ours, twoStatements, WALLETS } from './contenders.ts'
import { readSql, startBenchServer, type BenchServer } from './database.ts'
import { timeInside } from './inside.ts'
import { runRounds, type Pace, type Result } from './rounds.ts'
import { createVariants, variants } from './variants.ts'

const CLIENTS = [1, 8, 32]
const SHAPES = ['one hot wallet', '10,000 wallets'] as const

type Say = (line: string) => void
type SevenResults = [Result, Result, Result, Result, Result, Result, Result]

/**
 * @param options `quick` measures for moments only; `say` gets progress and tables, line by line.
 * @throws when a token of ours is wrong, or the books are.
 */
export async function benchMoney({ quick, say }: { quick: boolean; say: Say }): Promise<void> {
  const pace: Pace = quick ? { rounds: 1, secondsPerRound: 0.1 } : { rounds: 5, secondsPerRound: 0.8 }
  const rowsPerWallet = quick ? 1 : 99
  const batches = quick ? 5 : 250
  say('Spending tokens: starting a server')
  const server = await startBenchServer()
  process.once('SIGINT', () => void server.stop().then(() => process.exit(1)))
  try {
    await server.createDatabase('fresh')
    say(`writing ${count((rowsPerWallet + 1) * WALLETS)} ledger rows`)
    await server.createDatabase('grown', readSql('history').replaceAll('$rows', String(rowsPerWallet)))
    await server.query('grown', 'vacuum analyze')
    await createVariants(server)
    await server.query('fresh', 'checkpoint')
    await compare(server, pace, count((rowsPerWallet + 1) * WALLETS), say)
    await leaveOut(server, batches, say)
    await checkBooks(server, say)
  } finally {
    await server.stop()
  }
}

async function compare(server: BenchServer, pace: Pace, rows: string, say: Say): Promise<void> {
  const contenders = [
    ours('fresh'),
    twoStatements('fresh'),
    oneCall('fresh'),
    naive('fresh'),
    ours('grown'),
    twoStatements('grown'),
    oneCall('grown'),
  ]
  const speeds: string[][] = []
  const grown: string[][] = []
  const wrong: string[][] = []
  for (const shape of SHAPES) {
    for (const clients of CLIENTS) {
      say(`measuring ${shape}, ${clients} ${clients === 1 ? 'client' : 'clients'}`)
      const results = await runRounds(server, contenders, { clients, shape }, pace)
      const [own, floor, call, careless, ownGrown, floorGrown, callGrown] = results as SevenResults
      if (own.wrongTokens + ownGrown.wrongTokens > 0) throw new Error(`Ours got tokens wrong: ${own.wrongTokens}`)
      const load = [shape, String(clients)]
      const beside = (one: Result, ...floors: Result[]) => [
        speed(one),
        ...floors.flatMap((least) => [speed(least), ratio(one, least)]),
      ]
      speeds.push([...load, ...beside(own, floor, call)])
      grown.push([...load, ...beside(ownGrown, floorGrown, callGrown), change(ownGrown, own)])
      wrong.push([...load, speed(careless), count(careless.wrongTokens), count(own.wrongTokens)])
    }
  }
  const head = ['', 'clients', 'ours', 'two statements', 'ratio', 'in one call', 'ratio']
  say('\nSpends per second, median of the rounds; each ratio is ours to that floor in the same round')
  print(head, speeds, say)
  say(`\nThe same with ${rows} rows in the ledger`)
  print([...head, 'ours to the fresh ledger'], grown, say)
  say('\nThe naive way (read, compute, write), and the tokens that each way got wrong')
  print(['', 'clients', 'naive', 'wrong: naive', 'ours'], wrong, say)
}

async function leaveOut(server: BenchServer, batches: number, say: Say): Promise<void> {
  say('\nmeasuring what costs the rest')
  const [least, own, ...others] = await timeInside(
    server,
    [
      { database: 'fresh', functionName: 'bench.spend' },
      ...['fresh', ...variants.map(({ database }) => database)].map((database) => ({
        database,
        functionName: 'public.deduct_tokens' as const,
      })),
    ],
    batches,
  )
  const row = (what: string, micros: number) => [what, micros.toFixed(0), (own! - micros).toFixed(0)]
  say('\nMicroseconds of a spend inside the database alone, without a client and without waiting for the disk')
  print(
    ['', 'us', 'saved'],
    [
      row('ours', own!),
      ...variants.map(({ without }, index) => row(`without ${without}`, others[index]!)),
      row('in one call, without any', least!),
    ],
    say,
  )
}

async function checkBooks(server: BenchServer, say: Say): Promise<void> {
  for (const database of ['fresh', 'grown']) {
    const startedAt = performance.now()
    const broken = await server.query(database, 'select * from public.check_token_invariants()')
    const seconds = (performance.now() - startedAt) / 1_000
    const [row] = await server.query<{ count: string }>(database, 'select count(*) from public.token_transactions')
    say(
      `\ncheck_token_invariants() over ${count(Number(row!.count))} rows: ${seconds.toFixed(2)} s, ${broken.length} broken`,
    )
    if (broken.length > 0) throw new Error(`The books are wrong: ${JSON.stringify(broken[0])}`)
  }
}

const count = (value: number) => value.toLocaleString('en-US')
const speed = (result: Result) => count(Math.round(median(result.rates)))
const ratio = (result: Result, beside: Result) => medianRatio(result.rates, beside.rates).toFixed(2)
const change = (result: Result, beside: Result) => {
  const percent = (medianRatio(result.rates, beside.rates) - 1) * 100
  return `${percent < 0 ? '' : '+'}${percent.toFixed(1)} %`
}

function print(head: string[], rows: string[][], say: Say): void {
  for (const line of formatTable(head, rows)) say(line)
}
