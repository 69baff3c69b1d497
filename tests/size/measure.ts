/** Builds the app and the floor, and weighs what each page loads before its first paint, in bytes of gzip. */
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { rootDir } from '../support/stack-process.ts'
import { LAZY, PAGES } from './pages.ts'

export interface PageSize {
  page: string
  bytes: number
  chunks: number
  /** Names of `LAZY` that are loaded all the same. */
  notLazy: string[]
}

export interface Sizes {
  floorBytes: number
  pages: PageSize[]
}

type Chunk = Rolldown.OutputChunk

async function buildChunks(config: InlineConfig): Promise<Chunk[]> {
  const result = await build({ root: rootDir, logLevel: 'error', ...config, build: { write: false, ...config.build } })
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput
  return output.filter((one): one is Chunk => one.type === 'chunk')
}

const weigh = (chunks: Iterable<Chunk>) => [...chunks].reduce((sum, { code }) => sum + gzipSync(code).length, 0)

/** The chunks of these sources with everything that they import, at once, before they run. */
function closureOf(all: readonly Chunk[], sources: string[]): Set<Chunk> {
  const found = new Set<Chunk>()
  const add = (chunk: Chunk | undefined) => {
    if (chunk === undefined || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) add(all.find(({ fileName }) => fileName === name))
  }
  add(all.find(({ isEntry }) => isEntry))
  for (const source of sources) {
    const file = path.join(rootDir, source)
    const chunk = all.find(({ facadeModuleId, modules }) => facadeModuleId === file || Object.hasOwn(modules, file))
    if (chunk === undefined) throw new Error(`${source} is in no chunk: mend tests/size/pages.ts.`)
    add(chunk)
  }
  return found
}

export async function measureSizes(): Promise<Sizes> {
  const floor = await buildChunks({
    configFile: false,
    build: {
      target: 'es2023',
      rolldownOptions: { input: path.join(rootDir, 'tests/size/floor.ts'), preserveEntrySignatures: 'strict' },
    },
  })
  const app = await buildChunks({ build: { sourcemap: false } })
  const pages = Object.entries(PAGES).map(([page, sources]) => {
    const chunks = closureOf(app, sources)
    const modules = [...chunks].flatMap((chunk) => Object.keys(chunk.modules))
    const notLazy = Object.keys(LAZY).filter((name) => modules.some((module) => LAZY[name]?.test(module)))
    return { page, bytes: weigh(chunks), chunks: chunks.size, notLazy }
  })
  return { floorBytes: weigh(floor), pages }
}
