import '@/styles/index.css'
import { startTransition } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { App } from '@/app/app'
import { takeOverFirstPaint } from '@/app/first-paint/take-over'
import { preloadFirstPage } from '@/app/preload'
import { createRouter } from '@/app/router'
import { envProblems } from '@/lib/env'
import { sessionIsKnown, startSession } from '@/lib/session'
import { startLanguage } from '@/texts/load-language'

/**
 * The first screen is rendered once, when all that it depends on is there; until then the document's own outline stands.
 * As a transition React renders it in slices, between which a slow phone can scroll and be typed into.
 */
async function start(root: Root): Promise<void> {
  // What cannot be loaded is asked for again where it is shown, and has words for it there.
  const firstPage = preloadFirstPage().catch(() => undefined)
  startSession()
  await Promise.all([startLanguage(), sessionIsKnown(), firstPage])
  const router = createRouter()
  startTransition(() => root.render(<App router={router} />))
}

async function explainConfig(root: Root): Promise<void> {
  const { ConfigProblems } = await import('@/app/config-problems')
  root.render(<ConfigProblems problems={envProblems} />)
}

function startServiceWorkerLater(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // After everything that the first screen asks for.
  const startLater = () =>
    setTimeout(() => void import('@/app/service-worker').then((it) => it.startServiceWorker()), 3_000)
  if (document.readyState === 'complete') startLater()
  else window.addEventListener('load', startLater)
}

function main(): void {
  const container = document.getElementById('root')!
  const root = createRoot(container)
  takeOverFirstPaint(container)
  if (envProblems.length > 0) return void explainConfig(root)
  void start(root)
  startServiceWorkerLater()
}

// The head of the document asks for the app: from the cache it comes before the body does.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', main, { once: true })
else main()
