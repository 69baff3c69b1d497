/** Bundles what the SPA imports from npm, before the first start and when the packages change. */
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Vite would do it by itself, inside this process; the memory that it takes (some 400 MB) would then
 * be held as long as the stack runs. A process of its own gives it back.
 */
export async function bundlePackages(rootDir: string, signal?: AbortSignal): Promise<void> {
  if (isFresh(rootDir)) return
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [vite, 'optimize', rootDir], { cwd: rootDir, stdio: 'ignore', signal })
    child.once('error', reject)
    // If it fails, Vite meets the same problem again when the page is asked for, and tells it better.
    child.once('exit', () => resolve())
  })
}

function isFresh(rootDir: string): boolean {
  const bundled = path.join(rootDir, 'node_modules/.vite/deps/_metadata.json')
  if (!existsSync(bundled)) return false
  const sources = ['package-lock.json', 'vite.config.ts'].map((name) => path.join(rootDir, name))
  return sources.every((file) => !existsSync(file) || statSync(file).mtimeMs < statSync(bundled).mtimeMs)
}
