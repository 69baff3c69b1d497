/** Gives the server the extension pgTAP, which its package lacks, from the copy that PGlite carries. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Log } from '../config/service.ts'
import { readTar } from './tar.ts'

/** The control file goes last: PostgreSQL offers the extension as soon as that one is there. */
const FILES = ['pgtap--1.3.5.sql', 'pgtap.control']

/** Only the database tests need it, so a folder that cannot be written is no reason not to start. */
export function installPgTap(extensionDir: string, log: Log): void {
  if (existsSync(path.join(extensionDir, 'pgtap.control'))) return
  try {
    const archive = findArchive()
    if (!archive) throw new Error('no copy of @electric-sql/pglite with pgtap.tar.gz was found')
    const files = readTar(gunzipSync(readFileSync(archive)))
    for (const name of FILES) {
      const file = files.find((candidate) => path.posix.basename(candidate.name) === name)
      if (!file) throw new Error(`${name} is not in ${archive}`)
      // Moved into place whole: two stacks may start from one node_modules.
      const temporary = path.join(extensionDir, `${name}.${process.pid}`)
      writeFileSync(temporary, file.content, { mode: 0o644 })
      renameSync(temporary, path.join(extensionDir, name))
    }
  } catch (error) {
    log(`pgTAP is not installed, so the database tests cannot run: ${(error as Error).message}`)
  }
}

function findArchive(): string | undefined {
  // npm puts PGlite beside us or under the package that needs it, as other packages leave it room.
  for (const from of [import.meta.url, import.meta.resolve('@supabase/lite')]) {
    const entry = resolveFrom(from, '@electric-sql/pglite')
    const archive = entry && path.join(path.dirname(entry), 'pgtap.tar.gz')
    if (archive && existsSync(archive)) return archive
  }
  return undefined
}

function resolveFrom(from: string, name: string): string | undefined {
  try {
    return createRequire(from).resolve(name)
  } catch {
    return undefined
  }
}
