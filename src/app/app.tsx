import { StrictMode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { RouterProvider } from 'react-router-dom'
import { Providers } from './providers'
import { router } from './router'
import { RootError } from './root-error'

export function App() {
  return (
    <StrictMode>
      <ErrorBoundary FallbackComponent={RootError}>
        <Providers>
          <RouterProvider router={router} />
        </Providers>
      </ErrorBoundary>
    </StrictMode>
  )
}
