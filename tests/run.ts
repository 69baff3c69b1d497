/**
 * `npm test`: everything that must be true, from the quick to the slow. A step that fails does not stop
 * the others, so that one run tells all; the last line counts them.
 *
 * `npm test -- unit e2e` runs only the steps named.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { steps, type StepContext, type StepResult } from './steps.ts'
import { freePortOffset, rootDir, startStackProcess, type StackProcess } from './support/stack-process.ts'

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}.`)
  process.exit(2)
}

const dataDir = mkdtempSync(path.join(rootDir, 'supabase', '.local-test-'))
let stack: StackProcess | null = null
const context: StepContext = {
  dataDir,
  async stack() {
    stack ??= await startStackProcess({ script: 'stack.ts', offset: await freePortOffset(), dataDir })
    return stack
  },
}

let passed = 0
let failed = 0
try {
  for (const step of steps) {
    if (wanted.length > 0 && !wanted.includes(step.name)) continue
    console.log(`\n== ${step.name}: ${step.what}`)
    const startedMs = Date.now()
    const result: StepResult = await step.run(context).catch((error: unknown) => {
      console.error(error instanceof Error ? (error.stack ?? error.message) : error)
      return { passed: 0, failed: 1 }
    })
    passed += result.passed
    failed += result.failed
    const seconds = ((Date.now() - startedMs) / 1_000).toFixed(1)
    console.log(`== ${step.name}: ${result.passed} passed, ${result.failed} failed in ${seconds} s`)
  }
} finally {
  await (stack as StackProcess | null)?.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
