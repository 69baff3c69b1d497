/**
 * The app without a network: its own files, and the recipes that were read. See rules.ts for what is kept and what
 * never is. A new version waits until the person takes it: an open page goes on with the files that it was built with.
 */
import { handlingOf, RECIPES_PREFIX } from './rules'

/** Set by vite.config.ts: this build's files, a name for it, and the address of the API. */
declare const __FILES__: string[]
declare const __VERSION__: string
declare const __API_URL__: string

/** What of `ServiceWorkerGlobalScope` is used; the page's types know no worker. */
interface Worker {
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void
  addEventListener(
    type: 'fetch',
    listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  location: Location
}
const worker = self as unknown as Worker

const SHELL_PREFIX = 'shell:'
const SHELL = `${SHELL_PREFIX}${__VERSION__}`
const MAX_KEPT_ANSWERS = 300
const files = new Set(__FILES__)

worker.addEventListener('install', (event) =>
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(['/', ...__FILES__]))),
)

worker.addEventListener('activate', (event) => event.waitUntil(becomeTheOne()))

async function becomeTheOne(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(SHELL_PREFIX) && name !== SHELL)
  await Promise.all(old.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

worker.addEventListener('message', ({ data }) => {
  if (data === 'activate') void worker.skipWaiting()
  if (data === 'forget') void forgetRecipes()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, url, mode } = request
  const asked = { method, url, mode, authorization: request.headers.get('authorization') }
  const handling = handlingOf(asked, worker.location.origin, __API_URL__, files)
  if (handling === null) return
  if (handling.kind === 'recipes') event.respondWith(readRecipes(request, handling.cacheName))
  else event.respondWith(fromShell(handling.kind === 'page' ? '/' : request))
})

/** Raised when somebody leaves: an answer that was asked for before is not kept after it. */
let era = 0

async function forgetRecipes(): Promise<void> {
  era += 1
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(RECIPES_PREFIX)).map((name) => caches.delete(name)))
}

async function fromShell(asked: Request | string): Promise<Response> {
  const cache = await caches.open(SHELL)
  return (await cache.match(asked, { ignoreVary: true, ignoreSearch: true })) ?? fetch(asked)
}

/** The server's answer, and the last one that was kept where there is no server, or it wants a newer token. */
async function readRecipes(request: Request, cacheName: string): Promise<Response> {
  const askedIn = era
  try {
    const answer = await fetch(request)
    if (answer.ok && askedIn === era) await keep(request.url, answer.clone(), cacheName)
    if (askedIn !== era) await forgetRecipes()
    return answer.status === 401 ? ((await findKept(request, cacheName)) ?? answer) : answer
  } catch (error) {
    const kept = request.signal.aborted ? undefined : await findKept(request, cacheName)
    if (kept === undefined) throw error
    return kept
  }
}

async function findKept({ url }: Request, cacheName: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName)
  return cache.match(url, { ignoreVary: true })
}

async function keep(url: string, answer: Response, cacheName: string): Promise<void> {
  const cache = await caches.open(cacheName)
  // A part of a list is answered with 206, which no cache takes.
  await cache.put(url, new Response(await answer.blob(), { headers: answer.headers }))
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_KEPT_ANSWERS)).map((key) => cache.delete(key)))
}
