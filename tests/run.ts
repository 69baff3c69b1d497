/**
 * `npm test`: everything that must be true. A step that fails does not stop the others, so that one run tells all;
 * the last line counts them.
 *
 * `npm test -- unit e2e` runs only the steps named.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { steps, type Lane, type Step, type StepContext, type StepResult } from './steps.ts'
import { freePortOffset, rootDir, startStackProcess, type StackProcess } from './support/stack-process.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}

const dataDir = mkdtempSync(path.join(rootDir, 'supabase', '.local-test-'))
let stack: Promise<StackProcess> | undefined
const context: StepContext = {
  dataDir,
  stack() {
    stack ??= freePortOffset().then((offset) => startStackProcess({ script: 'stack.ts', offset, dataDir }))
    return stack
  },
}

const total: StepResult = { passed: 0, failed: 0 }

async function run(step: Step): Promise<void> {
  const startedMs = Date.now()
  const result = await step.run(context).catch((error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error)
    return { passed: 0, failed: 1 }
  })
  total.passed += result.passed
  total.failed += result.failed
  const seconds = ((Date.now() - startedMs) / 1_000).toFixed(1)
  console.log(`== ${step.name} (${step.what}): ${result.passed} passed, ${result.failed} failed in ${seconds} s`)
}

async function runLane(lane: Lane): Promise<void> {
  for (const step of steps)
    if (step.lane === lane && (wanted.length === 0 || wanted.includes(step.name))) await run(step)
}

try {
  // Compilers use a core and wait for nothing; the stack's tests mostly wait. What people see in time comes alone.
  await Promise.all([runLane('code'), runLane('stack')])
  await runLane('alone')
} finally {
  // One that failed to start has been reported by the steps that needed it.
  await (await stack?.catch(() => undefined))?.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
