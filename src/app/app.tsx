import { StrictMode } from 'react'
import { RouterProvider, type DataRouter } from 'react-router-dom'
import { ErrorBoundary } from '@/components/error-boundary'
import { useLanguageStore } from '@/lib/language'
import { Providers } from './providers'
import { RootError } from './root-error'

export function App({ router }: { router: DataRouter }) {
  // Texts are asked for while rendering: another language mounts the screens anew. What must outlast it (drafts,
  // requests on their way, the balance) lives outside of them.
  const { language } = useLanguageStore()
  return (
    <StrictMode>
      <ErrorBoundary fallback={(retry) => <RootError onRetry={retry} />}>
        <Providers>
          <RouterProvider key={language} router={router} />
        </Providers>
      </ErrorBoundary>
    </StrictMode>
  )
}
