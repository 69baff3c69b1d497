/** A project of its own in a temporary folder, for tests that need a real database. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSettings, type Settings } from '../config/settings.ts'

export interface ScratchProject {
  settings: Settings
  /** Writes a file, by its path from the project's root. */
  write(file: string, text: string): void
  remove(file: string): void
  /** Deletes everything. */
  dispose(): void
}

export async function createScratchProject(): Promise<ScratchProject> {
  const rootDir = mkdtempSync(path.join(tmpdir(), 'healthy-meals-'))
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(rootDir, file)), { recursive: true })
    writeFileSync(path.join(rootDir, file), text)
  }
  write('supabase/config.toml', '[api]\nschemas = ["public"]\n')
  const base = readSettings({}, {})
  const [gateway, postgres] = await Promise.all([findFreePort(), findFreePort()])
  const settings: Settings = {
    ...base,
    rootDir,
    dataDir: path.join(rootDir, 'data'),
    ports: { ...base.ports, gateway, postgres },
    urls: {
      ...base.urls,
      api: `http://127.0.0.1:${gateway}`,
      db: `postgresql://postgres:postgres@127.0.0.1:${postgres}/postgres`,
    },
  }
  return {
    settings,
    write,
    remove: (file) => rmSync(path.join(rootDir, file)),
    dispose: () => rmSync(rootDir, { recursive: true, force: true }),
  }
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
