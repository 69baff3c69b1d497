/** The steps of `npm test`, in order within their lanes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runPgtap } from '../supabase/local/pgtap/run.ts'
import { runCommand } from './support/run-command.ts'
import { checkSizes } from './size/report.ts'
import { rootDir, type StackProcess } from './support/stack-process.ts'

export interface StepResult {
  passed: number
  failed: number
}

export interface StepContext {
  /** A folder of this run alone. */
  dataDir: string
  /** The running stack; started by the first step that asks. */
  stack(): Promise<StackProcess>
}

/** `code` reads files, `stack` needs the running stack, `alone` wants the machine for itself. */
export type Lane = 'code' | 'stack' | 'alone'

export interface Step {
  name: string
  lane: Lane
  what: string
  run(context: StepContext): Promise<StepResult>
}

const bin = (name: string) => path.join(rootDir, 'node_modules', '.bin', name)

/** Commands that pass or fail as a whole; what a failing one said is printed. */
async function checks(commands: [string, string[]][], env: NodeJS.ProcessEnv = process.env): Promise<StepResult> {
  const result = { passed: 0, failed: 0 }
  for (const [command, args] of commands) {
    const { code, output } = await runCommand(bin(command), args, { cwd: rootDir, env })
    if (code === 0) result.passed++
    else {
      result.failed++
      console.log(`-- ${command} ${args.join(' ')}\n${output}`)
    }
  }
  return result
}

/** A vitest run, counted from its JSON report; a run that crashed or found no test has failed. */
async function vitest(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<StepResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitest-'))
  const reportFile = path.join(folder, 'report.json')
  const { code, output } = await runCommand(
    bin('vitest'),
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reportFile}`, ...args],
    { cwd: rootDir, env: { ...env, CI: 'true', NO_COLOR: '1' } },
  )
  const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport) : null
  rmSync(folder, { recursive: true })
  if (code !== 0) console.log(output)
  const failed = report?.numFailedTests ?? 0
  // A file that could not even be loaded has no failed tests, only a failed run; a run without tests proves nothing.
  const isBroken = code !== 0 || (report?.numTotalTests ?? 0) === 0
  return { passed: report?.numPassedTests ?? 0, failed: isBroken && failed === 0 ? 1 : failed }
}

interface VitestReport {
  numTotalTests: number
  numPassedTests: number
  numFailedTests: number
}

const deno = (args: string[]): [string, string[]] => ['deno', args]
const DENO_CONFIG = ['--no-remote', '--config', 'supabase/functions/deno.json']

/** Every function's entry, and every test of them. */
function functionFiles(): string[] {
  const folder = path.join(rootDir, 'supabase/functions')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^_/]+\/index\.ts$|^tests\/.*-test\.ts$/.test(file))
    .map((file) => path.join(folder, file))
}

export const steps: Step[] = [
  {
    name: 'types',
    lane: 'code',
    what: 'the compiler over the SPA, the stack, the tests and the functions',
    run: () =>
      checks([
        ['tsc', ['-p', 'src']],
        ['tsc', ['-p', 'supabase/local']],
        ['tsc', ['-p', 'tests']],
        deno(['check', ...DENO_CONFIG, ...functionFiles()]),
      ]),
  },
  {
    name: 'lint',
    lane: 'code',
    what: 'eslint, the direction of imports, formatting, unused code',
    run: () =>
      checks([
        ['eslint', ['.']],
        ['depcruise', ['src', 'supabase', '--config', '.dependency-cruiser.cjs']],
        ['prettier', ['--check', '.', '--log-level', 'warn']],
        ['knip', []],
      ]),
  },
  {
    name: 'unit',
    lane: 'code',
    what: 'pure logic and components',
    run: () => vitest([]),
  },
  {
    name: 'size',
    lane: 'code',
    what: 'how much JavaScript each page loads first, beside the required libraries alone',
    run: checkSizes,
  },
  {
    name: 'functions',
    lane: 'code',
    what: 'the edge functions in Deno',
    async run() {
      const { code, output } = await runCommand(bin('deno'), ['test', ...DENO_CONFIG], {
        cwd: rootDir,
        env: { ...process.env, NO_COLOR: '1' },
      })
      const counts = /(\d+) passed.*\| (\d+) failed/.exec(output)
      if (code !== 0) console.log(output)
      const failed = Number(counts?.[2] ?? 0)
      return { passed: Number(counts?.[1] ?? 0), failed: code !== 0 && failed === 0 ? 1 : failed }
    },
  },
  {
    name: 'database',
    lane: 'stack',
    what: 'pgTAP, and the generated types against the schema',
    async run(context) {
      const { settings } = await context.stack()
      const tap = await runPgtap(settings.urls.db, path.join(rootDir, 'supabase/tests'))
      for (const line of tap.output) console.log(line)
      const types = await runCommand(
        process.execPath,
        ['--import', 'tsx', 'tests/database-types/generate.ts', '--check', settings.urls.db],
        { cwd: rootDir },
      )
      if (types.code !== 0) console.log(types.output)
      return { passed: tap.passed + (types.code === 0 ? 1 : 0), failed: tap.failed + (types.code === 0 ? 0 : 1) }
    },
  },
  {
    name: 'integration',
    lane: 'stack',
    what: 'unmodified clients against the running stack',
    run: async (context) =>
      vitest(['--config', 'tests/vitest.config.ts', '--project', 'integration'], await urls(context)),
  },
  {
    name: 'faults',
    lane: 'stack',
    what: 'bad luck at each step of the money: processes killed, Stripe failing, messages lost, doubled and forged',
    run: async (context) => vitest(['--config', 'tests/vitest.config.ts', '--project', 'faults'], await urls(context)),
  },
  {
    name: 'e2e',
    lane: 'alone',
    what: 'people in a real browser, on the built app',
    run: (context) => inBrowser(context, 'e2e'),
  },
  {
    name: 'screens',
    lane: 'alone',
    what: 'every screen and state, accessible in both themes; `npm run screenshots` takes their pictures',
    async run(context) {
      const result = await inBrowser(context, 'screens')
      if (process.env.SCREENS_SHEET === '1') console.log('The pictures: tests/screens/.out/index.html')
      return result
    },
  },
  {
    name: 'bench',
    lane: 'alone',
    what: 'the measurements, for a moment each: that they run and count right',
    run: () => vitest(['--config', 'tests/vitest.config.ts', '--project', 'bench']),
  },
  {
    name: 'stack',
    lane: 'alone',
    what: 'starting, stopping and repairing the stack itself',
    run: () => vitest(['--config', 'tests/vitest.config.ts', '--project', 'stack']),
  },
]

let building: Promise<StepResult> | undefined

/** Tests of the built app, which is built once in a run. */
async function inBrowser(context: StepContext, project: string): Promise<StepResult> {
  const env = await urls(context)
  const outDir = path.join(context.dataDir, 'dist')
  const isFirst = building === undefined
  building ??= checks([['vite', ['build', '--outDir', outDir, '--emptyOutDir']]], env)
  const build = await building
  if (build.failed > 0) return build
  const result = await vitest(['--config', 'tests/vitest.config.ts', '--project', project], {
    ...env,
    APP_DIST: outDir,
  })
  return { passed: result.passed + (isFirst ? build.passed : 0), failed: result.failed }
}

/** What the tests need to know of the stack, in the names that `stack:env` prints: any Supabase can take its place. */
async function urls(context: StepContext): Promise<NodeJS.ProcessEnv> {
  const { settings } = await context.stack()
  const { code, stdout, output } = await runCommand(process.execPath, ['--import', 'tsx', 'supabase/local/env.ts'], {
    cwd: rootDir,
    env: {
      ...process.env,
      STACK_PORT_OFFSET: String(settings.ports.gateway - 54_321),
      STACK_DATA_DIR: settings.dataDir,
      STACK_IGNORE_DOTENV: '1',
    },
  })
  if (code !== 0) throw new Error(output)
  const pairs = stdout.split('\n').filter((line) => line.includes('='))
  const env = Object.fromEntries(
    pairs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  return { ...process.env, ...env, ...settings.appEnv }
}
