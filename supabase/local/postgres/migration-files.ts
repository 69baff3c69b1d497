/** The migrations of a folder, by the names that the Supabase CLI knows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { splitStatements, type Statement } from './statements.ts'

export interface Migration {
  /** The digits before the first underscore. */
  version: string
  name: string
  /** From the repository's root, for messages. */
  file: string
  text: string
  statements: Statement[]
}

const FILE_NAME = /^(\d+)_(.*)\.sql$/

/**
 * @param ignore is told of every file whose name the CLI would pass over too.
 * @throws when two files have one version, which the history cannot hold.
 */
export function readMigrations(rootDir: string, dir: string, ignore: (file: string) => void): Migration[] {
  if (!existsSync(dir)) return []
  const migrations: Migration[] = []
  for (const fileName of readdirSync(dir).sort()) {
    const match = FILE_NAME.exec(fileName)
    const fullPath = path.join(dir, fileName)
    const file = path.relative(rootDir, fullPath)
    if (!match) {
      ignore(file)
      continue
    }
    const [, version = '', name = ''] = match
    const twin = migrations.find((migration) => migration.version === version)
    if (twin) throw new Error(`${twin.file} and ${file} have the same version ${version}; rename one.`)
    const text = readFileSync(fullPath, 'utf8')
    migrations.push({ version, name, file, text, statements: splitStatements(text) })
  }
  return migrations
}
