/** What is painted before any script, as HTML. Runs while building only; see vite.first-paint.ts. */
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { LandingPage } from '@/features/landing/landing-page'
import { queryClient } from '@/lib/query-client'
import { LoadingShell } from '../layouts/loading-shell'
import { PublicLayout } from '../layouts/public-layout'

function render(page: ReactElement): string {
  const html = renderToStaticMarkup(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)
  // Nobody comes back for them, and their timers would keep the build from its end.
  queryClient.clear()
  return html
}

const router = createMemoryRouter([{ Component: PublicLayout, children: [{ index: true, Component: LandingPage }] }])

/** The landing page as a visitor sees it before anything was asked of the network. */
export const landing = render(<RouterProvider router={router} />)

/** The frame's outline, for everybody else; React's first render paints the same. */
export const outline = render(<LoadingShell />)
