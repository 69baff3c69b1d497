import '@/styles/index.css'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router-dom'
import { App } from '@/app/app'
import { preloadFirstPage } from '@/app/preload'
import { routes } from '@/app/routes'
import { envProblems } from '@/lib/env'
import { createLogger } from '@/lib/log'
import { startSession } from '@/lib/session'
import { startTheme } from '@/lib/theme'
import { startLanguage } from '@/texts/texts'

const container = document.getElementById('root') ?? document.body
/** Decided by the script in index.html; see vite.prerender.ts. */
const isPrerendered = container.hasChildNodes() && 'landing' in document.documentElement.dataset

async function start(): Promise<void> {
  const pageIsLoaded = preloadFirstPage()
  startTheme()
  startSession()
  await startLanguage()
  if (isPrerendered) {
    // With its code at hand React takes the page over as it stands, piece by piece, and never shows a placeholder.
    await pageIsLoaded
    startTransition(() => {
      hydrateRoot(container, <App router={createBrowserRouter(routes)} />, {
        onRecoverableError: (error) => createLogger('app').info('the prerendered page was replaced', error),
      })
    })
  } else {
    createRoot(empty(container)).render(<App router={createBrowserRouter(routes)} />)
  }
}

/** What was prerendered is not for this person: in this place it was never seen. */
function empty(element: HTMLElement): HTMLElement {
  element.replaceChildren()
  delete element.dataset.prerendered
  return element
}

if (envProblems.length > 0) {
  void import('@/app/config-problems').then(({ ConfigProblems }) =>
    createRoot(empty(container)).render(<ConfigProblems problems={envProblems} />),
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
