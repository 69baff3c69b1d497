import '@/styles/index.css'
import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '@/app/app'
import { takeOverFirstPaint } from '@/app/first-paint/take-over'
import { preloadFirstPage } from '@/app/preload'
import { createRouter } from '@/app/router'
import { envProblems } from '@/lib/env'
import { sessionIsKnown, startSession } from '@/lib/session'
import { startLanguage } from '@/texts/load-language'

const container = document.getElementById('root') ?? document.body
const root = createRoot(container)
takeOverFirstPaint(container)

/**
 * The first screen is rendered once, when all that it depends on is there; until then the document's own outline stands.
 * As a transition React renders it in slices, between which a slow phone can scroll and be typed into.
 */
async function start(): Promise<void> {
  // What cannot be loaded is asked for again where it is shown, and has words for it there.
  const firstPage = preloadFirstPage().catch(() => undefined)
  startSession()
  await Promise.all([startLanguage(), sessionIsKnown(), firstPage])
  const router = createRouter()
  startTransition(() => root.render(<App router={router} />))
}

if (envProblems.length > 0) {
  void import('@/app/config-problems').then(({ ConfigProblems }) =>
    root.render(<ConfigProblems problems={envProblems} />),
  )
} else {
  void start()
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // After everything that the first screen asks for.
    const start = () =>
      setTimeout(() => void import('@/app/service-worker').then((it) => it.startServiceWorker()), 3_000)
    window.addEventListener('load', start)
  }
}
