import { EmptyPlateIllustration } from '@/components/illustrations/empty-plate'
import { LinkButton } from '@/components/link-button'
import { usePageTitle } from '@/hooks/use-page-title'
import { paths } from '../paths'

export function Component() {
  usePageTitle('Page not found')
  return (
    <div className="grid justify-items-center gap-4 py-12 text-center">
      <EmptyPlateIllustration className="w-56" />
      <h1 tabIndex={-1} className="text-3xl sm:text-4xl">
        Nothing on this plate
      </h1>
      <p className="max-w-sm text-muted-foreground">This page does not exist, or it has moved.</p>
      <LinkButton to={paths.home.getHref()} className="mt-2">
        Back to the kitchen
      </LinkButton>
    </div>
  )
}
