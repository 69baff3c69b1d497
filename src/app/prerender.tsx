import { prerender } from 'react-dom/static'
import { createMemoryRouter } from 'react-router-dom'
import { queryClient } from '@/lib/query-client'
import { App } from './app'
import { routes } from './routes'

async function renderLanding(): Promise<string> {
  const errors: unknown[] = []
  const { prelude } = await prerender(<App router={createMemoryRouter(routes)} />, {
    onError: (error) => void errors.push(error),
    // Beyond this size React sends the rest in pieces, with inline scripts that put them in place.
    progressiveChunkSize: Infinity,
  })
  const html = await new Response(prelude).text()
  // Nobody comes back for them, and their timers would keep the build from its end.
  queryClient.clear()
  if (errors.length > 0)
    throw new AggregateError(errors, `The landing page cannot be prerendered: ${String(errors[0])}`)
  return html
}

/** The landing page as a visitor sees it before anything was asked of the network. Made while building only. */
export const landing = await renderLanding()
