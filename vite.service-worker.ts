/** Builds `src/service-worker` into `sw.js`, with the names of all files of this very build. */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite'

/** Read by hosts or by robots, not by the app. */
const NOT_FOR_THE_APP = /\.map$|^(_headers|_redirects|robots\.txt|\.vite\/)/

export function serviceWorker(entry: string): Plugin {
  let config: ResolvedConfig
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    async generateBundle(_options, bundle) {
      const built = Object.keys(bundle).filter((file) => file !== 'index.html')
      const published =
        config.publicDir === '' ? [] : readdirSync(config.publicDir, { recursive: true, encoding: 'utf8' })
      const files = [...built, ...published.filter((file) => file.includes('.'))]
        .filter((file) => !NOT_FOR_THE_APP.test(file))
        .map((file) => `/${file}`)
      const page = bundle['index.html']
      const version = createHash('sha256')
        .update(files.join() + (page?.type === 'asset' ? String(page.source) : ''))
        .digest('hex')
        .slice(0, 12)
      const result = await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        define: {
          __FILES__: JSON.stringify(files),
          __VERSION__: JSON.stringify(version),
          __API_URL__: JSON.stringify(String(config.env.VITE_SUPABASE_URL ?? '').replace(/\/+$/, '')),
        },
        build: { write: false, target: 'es2023', rolldownOptions: { input: entry, output: { format: 'iife' } } },
      })
      const { output } = result as Rolldown.RolldownOutput
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: output[0].code })
    },
  }
}
