/**
 * `npm run test:mutations`: breaks one line after the other in a copy of what is committed, and shows that
 * `npm test` notices. A mutation that nobody notices fails the run.
 */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../support/run-command.ts'
import { rootDir } from '../support/stack-process.ts'
import { mutations } from './mutations.ts'

// Beside the repository's own data, so that whoever may read the one may read the other.
const copy = mkdtempSync(path.join(rootDir, 'supabase', '.local-mutations-'))
let unnoticed = 0
try {
  await runCommand('git', ['clone', '--quiet', '--no-hardlinks', rootDir, copy])
  symlinkSync(path.join(rootDir, 'node_modules'), path.join(copy, 'node_modules'))
  for (const { what, file, from, to, step } of mutations) {
    const target = path.join(copy, file)
    const original = readFileSync(target, 'utf8')
    if (original.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`)
    writeFileSync(target, original.replace(from, to))
    const { code, output } = await runCommand(process.execPath, ['--import', 'tsx', 'tests/run.ts', step], {
      cwd: copy,
    })
    writeFileSync(target, original)
    const summary = output.trimEnd().split('\n').at(-1)
    console.log(`${code === 0 ? 'UNNOTICED' : 'noticed  '}  ${what} (${step}: ${summary})`)
    if (code === 0) unnoticed++
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${mutations.length - unnoticed} passed, ${unnoticed} failed`)
process.exit(unnoticed === 0 ? 0 : 1)
