import '@/styles/index.css'
import { createRoot } from 'react-dom/client'
import { App } from '@/app/app'
import { takeOverFirstPaint } from '@/app/first-paint/take-over'
import { preloadFirstPage } from '@/app/preload'
import { envProblems } from '@/lib/env'
import { startSession } from '@/lib/session'
import { startLanguage } from '@/texts/texts'

const container = document.getElementById('root') ?? document.body
const root = createRoot(container)
takeOverFirstPaint(container)

if (envProblems.length > 0) {
  void import('@/app/config-problems').then(({ ConfigProblems }) =>
    root.render(<ConfigProblems problems={envProblems} />),
  )
} else {
  preloadFirstPage()
  startSession()
  void startLanguage().then(() => root.render(<App />))
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // After everything that the first screen asks for.
    const start = () =>
      setTimeout(() => void import('@/app/service-worker').then((it) => it.startServiceWorker()), 3_000)
    window.addEventListener('load', start)
  }
}
