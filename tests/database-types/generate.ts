/**
 * Writes `src/lib/database.types.ts` from a running database, with Supabase's own generator, so that the
 * SPA and the edge functions cannot name a column or function that the migrations do not make.
 *
 *   node --import tsx tests/database-types/generate.ts [--check] [database url]
 *
 * Without a URL it takes the local stack's. `--check` writes nothing and exits with 1 if the committed
 * file differs.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { format, resolveConfig } from 'prettier'
import { generateTypescript, sortGeneratorMetadata } from '@supabase/postgrest-typegen/generation'
import { introspect } from '@supabase/postgrest-typegen/introspection'
import { readSettings } from '../../supabase/local/config/settings.ts'
import { firstDifference } from './first-difference.ts'

const HEADER = `/**
 * Generated from the migrations: do not edit.
 * With the local stack running: node --import tsx tests/database-types/generate.ts
 */
`

/** The file that the types are kept in. */
const typesPath = path.resolve(import.meta.dirname, '../../src/lib/database.types.ts')

/**
 * @param dbUrl A database with all migrations applied.
 * @returns The whole text of `database.types.ts`, formatted as the repository's other files are.
 */
async function generateDatabaseTypes(dbUrl: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: dbUrl, max: 1 })
  try {
    const metadata = await introspect(pool, { includedSchemas: ['public'] })
    // Without a version, which would switch on syntax that differs between PostgREST and what stands in for it.
    const types = await generateTypescript(sortGeneratorMetadata(metadata), {})
    return await format(HEADER + types, { ...(await resolveConfig(typesPath)), parser: 'typescript' })
  } finally {
    await pool.end()
  }
}

/** @returns What differs between the committed file and the database, or undefined if it is current. */
async function checkDatabaseTypes(dbUrl: string): Promise<string | undefined> {
  const [expected, actual] = await Promise.all([
    generateDatabaseTypes(dbUrl),
    readFile(typesPath, 'utf8').catch(() => ''),
  ])
  return firstDifference(actual, expected)
}

async function main(args: string[]): Promise<number> {
  const dbUrl = args.find((arg) => !arg.startsWith('--')) ?? readSettings().urls.db
  if (!args.includes('--check')) {
    await writeFile(typesPath, await generateDatabaseTypes(dbUrl))
    console.log(`Wrote ${path.relative(process.cwd(), typesPath)}`)
    return 0
  }
  const difference = await checkDatabaseTypes(dbUrl)
  if (difference === undefined) {
    console.log('The database types are current.')
    return 0
  }
  console.error(`src/lib/database.types.ts is stale: ${difference}`)
  console.error('Write it again: node --import tsx tests/database-types/generate.ts')
  return 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await main(process.argv.slice(2))
}
