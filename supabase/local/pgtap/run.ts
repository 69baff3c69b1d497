/**
 * Runs the pgTAP files of `supabase/tests`, as `supabase test db` does where there is Docker: in the order
 * of their names, each in a session of its own.
 *
 *   node --import tsx supabase/local/pgtap/run.ts [database url] [folder or file]
 */
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { readSettings } from '../config/settings.ts'
import { readTap, type TapReport } from './tap.ts'

interface PgtapResult {
  passed: number
  failed: number
  /** One line for each file, and below it whatever failed. */
  output: string[]
}

/**
 * A file that has an error, no test or a wrong plan counts as a failure, and so does a folder without files.
 *
 * @param dbUrl A database with all migrations, as a role that may create the extension.
 * @param dir The folder of the `.sql` files.
 * @param only Names a single file of it; its helpers (`000-*.sql`) and their removal run too.
 */
export async function runPgtap(dbUrl: string, dir: string, only?: string): Promise<PgtapResult> {
  const all = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort()
  const names = only === undefined ? all : all.filter((name) => name === only || /^(000|999)-/.test(name))
  const result: PgtapResult = { passed: 0, failed: 0, output: [] }
  if (names.length === 0) return { ...result, failed: 1, output: [`not ok  ${dir} has no test files`] }

  await inSession(dbUrl, (client) => client.query('create extension if not exists pgtap with schema extensions'))
  for (const name of names) {
    const report = await runFile(dbUrl, path.join(dir, name))
    result.passed += report.passed
    result.failed += report.failed
    result.output.push(
      `${report.failed === 0 ? 'ok    ' : 'not ok'}  ${name}  ${report.passed} passed, ${report.failed} failed`,
    )
    result.output.push(...report.problems.map((problem) => `          ${problem}`))
  }
  return result
}

async function runFile(dbUrl: string, file: string): Promise<TapReport> {
  const text = await readFile(file, 'utf8')
  const lines: string[] = []
  try {
    await inSession(dbUrl, async (client) => {
      // Without parameters it goes as one simple query, so a file may hold its own begin and rollback.
      const answer = (await client.query({ text, rowMode: 'array' })) as unknown as Answer | Answer[]
      for (const { rows } of [answer].flat())
        for (const [cell] of rows) if (typeof cell === 'string') lines.push(...cell.split('\n'))
    })
    return readTap(lines)
  } catch (error) {
    // The answers of a query that ended in an error are lost with it; the line is what helps.
    return { passed: 0, failed: 1, problems: [describeError(error, text)] }
  }
}

/** What node-postgres answers for each statement in `rowMode: 'array'`. */
interface Answer {
  rows: unknown[][]
}

function describeError(error: unknown, text: string): string {
  const { message, position, where } = error as Partial<pg.DatabaseError>
  const line = position === undefined ? '' : ` (line ${text.slice(0, Number(position)).split('\n').length})`
  return `${message ?? String(error)}${line}${where === undefined ? '' : `\n          ${where}`}`
}

async function inSession(dbUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: dbUrl, application_name: 'pgtap' })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

async function main([dbUrl, target]: string[]): Promise<number> {
  const settings = readSettings()
  const place = path.resolve(target ?? path.join(settings.rootDir, 'supabase/tests'))
  const isFile = place.endsWith('.sql')
  const result = await runPgtap(
    dbUrl ?? settings.urls.db,
    isFile ? path.dirname(place) : place,
    isFile ? path.basename(place) : undefined,
  )
  for (const line of result.output) console.log(line)
  console.log(`${result.passed} passed, ${result.failed} failed`)
  return result.failed === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2))
}
