import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'

export interface RenderOptions {
  /** The address that the element is shown at, with its query. */
  at?: string
}

/** Renders an element as the page of a small app, with a fresh cache that never retries. */
export function renderPage(element: ReactNode, { at = '/' }: RenderOptions = {}): RenderResult {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [at] })
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}
