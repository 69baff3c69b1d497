/** The SPA's development server, in this process. */
import path from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import type { Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { bundlePackages } from './bundle-packages.ts'
import { refuseUnreadable } from './refuse-unreadable.ts'

/** Room for a first start on a slow machine, where every package is bundled anew. */
const BUNDLE_MS = 60_000

/** Vite's own list, which any other replaces. */
const VITE_DENIES = ['.env', '.env.*', '*.{crt,pem}', '**/.git/**']

/** @returns when the page answers and the packages that it imports have been bundled. */
export async function startApp(settings: Settings, signal?: AbortSignal): Promise<Service> {
  // Vite reads VITE_* from the environment; there it wins over the .env files.
  Object.assign(process.env, settings.appEnv)
  await bundlePackages(settings.rootDir, signal)
  signal?.throwIfAborted()
  const dataFiles = [`${settings.dataDir}/**`, path.join(settings.rootDir, 'supabase/.local/**')]
  const server = await createServer({
    root: settings.rootDir,
    server: {
      host: '127.0.0.1',
      port: settings.ports.app,
      strictPort: true,
      // The database's files change all the time and are not for everybody's eyes.
      watch: { ignored: dataFiles },
      fs: { deny: [...VITE_DENIES, ...dataFiles] },
    },
    clearScreen: false,
    logLevel: 'warn',
  })
  if (server.httpServer) refuseUnreadable(server.httpServer)
  try {
    await server.listen()
    await waitForPage(server, settings.urls.app)
  } catch (error) {
    await server.close()
    throw error
  }
  return { stop: () => server.close() }
}

/** The first visitor must not meet a page that is built, or bundled anew, under their eyes. */
async function waitForPage(server: ViteDevServer, url: string): Promise<void> {
  const page = await fetch(url, { headers: { accept: 'text/html' }, signal: AbortSignal.timeout(BUNDLE_MS) })
  const html = await page.text()
  if (!page.ok) throw new Error(`the page answers ${page.status}: ${html.slice(0, 500)}`)
  const entry = /<script type="module" src="(\/src\/[^"]+)"/.exec(html)?.[1]
  if (entry) await server.warmupRequest(entry)
  await server.waitForRequestsIdle()
}
