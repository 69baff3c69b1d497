/** Finds Deno where npm put it, so that neither PATH nor the package's install script matters. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * @param rootDir the repository, whose `node_modules` holds the package `deno`.
 * @returns the executable itself: npm's wrapper script would be one process more, and would outlive a kill.
 * @throws when this platform's package is not installed.
 */
export function findDeno(rootDir: string): string {
  const fromRoot = createRequire(path.join(rootDir, 'package.json'))
  const packageFile = fromRoot.resolve('deno/package.json')
  const fileName = process.platform === 'win32' ? 'deno.exe' : 'deno'
  const platformPackage = denoPackageName(process.platform, process.arch)
  const candidates = [path.join(path.dirname(packageFile), fileName)]
  try {
    // Beside `deno` itself, because a package manager need not hoist what only `deno` depends on.
    const platformFile = createRequire(packageFile).resolve(`${platformPackage}/package.json`)
    candidates.unshift(path.join(path.dirname(platformFile), fileName))
  } catch {
    // Left out of the installation; the copy that the install script makes may still be there.
  }
  const found = candidates.find((candidate) => existsSync(candidate))
  if (!found) throw new Error(`Deno is not installed: ${platformPackage} is missing. Run npm ci.`)
  return found
}

export function denoPackageName(platform: NodeJS.Platform, arch: string): string {
  return `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}`
}
