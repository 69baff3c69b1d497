/**
 * `npm run lighthouse`: the built app under Lighthouse's slow phone, beside a real stack of its own. Ends with 1 when a
 * page is below its goal. `npm run lighthouse -- landing` looks at the pages whose name holds the word.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import lighthouse, { type Flags, type Result } from 'lighthouse'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { formatTable } from '../bench/table.ts'
import { executablePath, QUIET } from '../support/browser.ts'
import { freePortOffset, rootDir, startStackProcess } from '../support/stack-process.ts'
import { serveBuild } from './serve.ts'

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** A machine is rarely quiet for long: the median of them counts. */
const RUNS = 3
const GOALS = { visitor: 100, signedIn: 95 }

const pages = [
  { name: 'landing page, visitor', path: () => '/', goal: GOALS.visitor, isSignedIn: false },
  { name: 'home', path: () => '/', goal: GOALS.signedIn, isSignedIn: true },
  { name: 'Recipe Book', path: () => '/recipes', goal: GOALS.signedIn, isSignedIn: true },
  { name: 'a recipe', path: (recipe: string) => recipe, goal: GOALS.signedIn, isSignedIn: true },
  { name: 'history', path: () => '/history', goal: GOALS.signedIn, isSignedIn: true },
  { name: 'account', path: () => '/account', goal: GOALS.signedIn, isSignedIn: true },
].filter(({ name }) => name.includes(process.argv[2] ?? ''))

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Signs somebody up, cooks once, and answers the recipe's path. */
async function cookOnce(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/sign-up`)
  await page.getByLabel('Email').fill(`lighthouse-${Date.now()}@example.com`)
  await page.getByLabel('Password', { exact: true }).fill('a-quiet-lighthouse')
  await page.getByRole('button', { name: 'Sign up', exact: true }).click()
  await page.getByLabel('Ingredients').first().fill('lentils, carrots, onion')
  await page.getByRole('button', { name: /^Generate recipe/ }).click()
  await page.getByText('Your recipe is ready and saved').waitFor()
  await page.goto(`${origin}/recipes`)
  const link = page.getByRole('main').getByRole('listitem').getByRole('link').first()
  return (await link.getAttribute('href')) ?? '/recipes'
}

/** @returns the run of middling performance. */
async function measure(url: string, flags: Flags): Promise<Result> {
  const results: Result[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, flags)
    if (!result) throw new Error(`${url} could not be measured`)
    results.push(result.lhr)
  }
  const performance = ({ categories }: Result) => categories.performance?.score ?? 0
  return results.sort((one, other) => performance(one) - performance(other))[Math.floor(RUNS / 2)]!
}

const folder = mkdtempSync(path.join(tmpdir(), 'lighthouse-'))
const stack = await startStackProcess({
  script: 'stack.ts',
  offset: await freePortOffset(),
  dataDir: path.join(folder, 'data'),
})
const { hostname, port, origin } = new URL(stack.settings.urls.app)
Object.assign(process.env, stack.settings.appEnv)
const outDir = path.join(folder, 'dist')
await build({ root: rootDir, logLevel: 'error', build: { outDir, sourcemap: false } })
const server = await serveBuild(outDir, hostname, Number(port))
const debugPort = await freePort()
const browser = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
  executablePath: await executablePath(),
  args: [...QUIET, `--remote-debugging-port=${debugPort}`],
  serviceWorkers: 'block',
})

let isBelow = false
const rows: string[][] = []
try {
  let recipe = ''
  for (const { name, path: pathOf, goal, isSignedIn } of pages) {
    if (isSignedIn && recipe === '') recipe = await cookOnce(await browser.newPage(), origin)
    const { categories, audits } = await measure(`${origin}${pathOf(recipe)}`, {
      port: debugPort,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      disableStorageReset: isSignedIn,
      // Pages of a person are not for search engines.
      skipAudits: isSignedIn ? ['is-crawlable'] : [],
    })
    const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100))
    if (scores.some((score) => score < goal)) {
      isBelow = true
      const lacking = Object.values(audits).filter(
        (audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative',
      )
      console.log(
        `-- ${name}: ${lacking.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`.trim()).join(', ')}`,
      )
    }
    const metric = (id: string) => audits[id]?.displayValue ?? '-'
    rows.push([
      name,
      ...scores.map(String),
      String(goal),
      metric('first-contentful-paint'),
      metric('largest-contentful-paint'),
      metric('total-blocking-time'),
      metric('cumulative-layout-shift'),
    ])
  }
} finally {
  await browser.close()
  server.closeAllConnections()
  server.close()
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
}
for (const line of formatTable(
  ['Lighthouse, slow phone', 'perf', 'a11y', 'best', 'seo', 'goal', 'FCP', 'LCP', 'TBT', 'CLS'],
  rows,
))
  console.log(line)
process.exit(isBelow ? 1 : 0)
