import { isRouteErrorResponse, useRouteError } from 'react-router-dom'
import { EmptyPlateIllustration } from '@/components/illustrations/empty-plate'
import { LinkButton } from '@/components/link-button'
import { Button } from '@/components/ui/button'
import { usePageTitle } from '@/hooks/use-page-title'
import { describeError, toAppError } from '@/lib/errors'
import { shellTexts } from '@/texts/en/shell'
import { paths } from '../paths'

/** A screen's code that is gone, mostly after a new version was put online while the tab was open. */
function isMissingChunk(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|importing a module script|preload css/i.test(error.message)
  )
}

function explain(error: unknown): { title: string; next: string } {
  const { routeError, notFound } = shellTexts()
  if (isMissingChunk(error)) return routeError.missingChunk
  if (isRouteErrorResponse(error) && error.status === 404) return { title: notFound.pageTitle, next: notFound.detail }
  return toAppError(error).code === 'internal' ? routeError.internal : describeError(error)
}

export function RouteError() {
  const { title, next } = explain(useRouteError())
  usePageTitle(title)
  const t = shellTexts()
  return (
    <div role="alert" className="mx-auto grid max-w-md justify-items-center gap-4 px-4 py-14 text-center">
      <EmptyPlateIllustration className="w-48" />
      <h1 tabIndex={-1} className="text-3xl">
        {title}
      </h1>
      <p className="text-muted-foreground">{next}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-3">
        <Button onClick={() => window.location.reload()}>{t.reload}</Button>
        <LinkButton to={paths.home.getHref()} variant="outline">
          {t.backHome}
        </LinkButton>
      </div>
    </div>
  )
}
