import { EmptyPlateIllustration } from '@/components/illustrations/empty-plate'
import { LinkButton } from '@/components/link-button'
import { usePageTitle } from '@/hooks/use-page-title'
import { shellTexts } from '@/texts/en/shell'
import { paths } from '../paths'

export function Component() {
  const { notFound, backHome } = shellTexts()
  usePageTitle(notFound.pageTitle)
  return (
    <div className="grid justify-items-center gap-4 py-12 text-center">
      <EmptyPlateIllustration className="w-56" />
      <h1 tabIndex={-1} className="text-3xl sm:text-4xl">
        {notFound.title}
      </h1>
      <p className="max-w-sm text-muted-foreground">{notFound.detail}</p>
      <LinkButton to={paths.home.getHref()} className="mt-2">
        {backHome}
      </LinkButton>
    </div>
  )
}
