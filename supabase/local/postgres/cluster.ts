/** Makes the data folder of the server, once. */
import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { asOwner, type Owner } from './owner.ts'

/**
 * Built beside its place and moved there when complete, so that an interrupted first start leaves
 * nothing half-made.
 */
export async function createCluster(binaries: Binaries, owner: Owner, clusterDir: string): Promise<void> {
  const buildDir = `${clusterDir}.new`
  const passwordFile = path.join(path.dirname(clusterDir), 'initdb-password')
  rmSync(buildDir, { recursive: true, force: true })
  mkdirSync(buildDir, { mode: 0o700 })
  if (owner.ids) chownSync(buildDir, owner.ids.uid, owner.ids.gid)
  writeFileSync(passwordFile, 'postgres\n', { mode: 0o644 })
  try {
    await run(owner, binaries.initdb, [
      `--pgdata=${buildDir}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order and case rules on every machine, whatever locales it has.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ])
    renameSync(buildDir, clusterDir)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(buildDir, { recursive: true, force: true })
  }
}

export function clusterExists(clusterDir: string): boolean {
  return existsSync(path.join(clusterDir, 'PG_VERSION'))
}

function run(owner: Owner, binary: string, binaryArgs: string[]): Promise<void> {
  const { file, args, options } = asOwner(owner, binary, binaryArgs)
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    let words = ''
    child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`initdb could not make the database (exit code ${code}):\n${words.trim()}`))
    })
  })
}
