/**
 * `npm run drill -- --operations N [--seed S]`: the drill on a stack of its own, with ports and data of its own.
 * Exit code 0 if everything was as it must be.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { freePortOffset, rootDir, startStackProcess } from '../support/stack-process.ts'
import type { Settings } from '../../supabase/local/config/settings.ts'
import { runDrill, type DrillResult } from './drill.ts'
import type { Target } from './target.ts'

const { values } = parseArgs({
  options: { operations: { type: 'string', default: '10000' }, seed: { type: 'string' } },
})
const operations = Number(values.operations)
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
if (!Number.isInteger(operations) || operations < 1 || !Number.isInteger(seed) || seed < 0) {
  console.error('Usage: npm run drill -- --operations <whole number> [--seed <whole number>]')
  process.exit(2)
}
const replay = `npm run drill -- --operations ${operations} --seed ${seed}`
console.log(`Drill of ${operations} operations, seed ${seed}. Again: ${replay}`)

/** Overdue holds expire while everybody is at work; the drill sweeps by itself. */
const SCHEDULE = { STACK_EXPIRE_HOLDS_SECONDS: '2' }

const dataDir = mkdtempSync(path.join(rootDir, 'supabase', '.local-drill-'))
let code = 1
const stack = await startStackProcess({ script: 'stack.ts', offset: await freePortOffset(), dataDir, env: SCHEDULE })
// However this process ends, the stack ends with it.
process.once('exit', () => stack.child.kill('SIGINT'))
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log(`Stopped by ${signal}. Again: ${replay}`)
    void cleanUp().then(() => process.exit(1))
  })
}
try {
  const result = await runDrill(targetOf(stack.settings), { operations, seed, killsDatabase: true, say: console.log })
  code = report(result)
} finally {
  await cleanUp()
}
process.exit(code)

async function cleanUp(): Promise<void> {
  await stack.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

function targetOf({ urls, keys, stripe, functionsEnv }: Settings): Target {
  return {
    apiUrl: urls.api,
    functionsUrl: urls.functions,
    dbUrl: urls.db,
    stripeUrl: urls.stripe,
    stripeSecretKey: stripe.secretKey,
    stripeWebhookSecret: stripe.webhookSecret,
    cookUrl: urls.cook,
    publishableKey: keys.publishable,
    cronSecret: functionsEnv.CRON_SECRET ?? '',
  }
}

/** Says what was done and found. @returns the exit code. */
function report({ tally, people, mending, last, money, seconds }: DrillResult): number {
  const share = ((tally.functionCalls / tally.operations) * 100).toFixed(1)
  for (const { kind, id, found, outcome, detail } of last.differences) {
    tally.problem(`after all was mended, a sweep still finds ${kind} ${id}: ${found}, ${outcome} ${detail ?? ''}`)
  }
  console.log(['', ...tally.histogram(), ''].join('\n'))
  const mended = mending.reduce((sum, sweep) => sum + sweep.mended, 0)
  console.log(`${people} people, ${tally.operations} operations, ${share} % of them over HTTP`)
  console.log(`${Math.round(tally.operations / seconds)} operations a second`)
  console.log(`The sweep looked at ${mending[0]?.checked ?? 0} things and mended ${mended}`)
  console.log(`Stripe has ${money.stripeCents} cents, the purchases ${money.purchasesCents}`)
  console.log(`Again: ${replay}`)
  console.log(tally.problems.length === 0 ? 'Every wallet is right.' : `${tally.problems.length} problems.`)
  return tally.problems.length === 0 ? 0 : 1
}
