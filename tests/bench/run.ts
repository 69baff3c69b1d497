/**
 * `npm run bench [-- <name> …] [--quick]`: measurements as tables, each on a server of its own. Without a name all of
 * them. `--quick` measures for moments only: it shows that a bench runs, not how fast anything is.
 */
import { parseArgs } from 'node:util'
import { benchMoney } from './money/bench.ts'
import { benchSync } from './sync/bench.ts'

interface BenchOptions {
  quick: boolean
  say(line: string): void
}

const benches: Record<string, (options: BenchOptions) => Promise<unknown>> = { money: benchMoney, sync: benchSync }

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`Unknown bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (positionals.length === 0 || positionals.includes(name)) await bench({ quick: values.quick, say: console.log })
}
process.exit(0)
