import { lazy, Suspense } from 'react'
import { paths } from '@/app/paths'
import { LinkButton } from '@/components/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { PRODUCT_NAME, usePageTitle } from '@/hooks/use-page-title'
import { landingTexts } from '@/texts/en/landing'
import { Hero } from './hero'
import { HowTokensWork } from './how-tokens-work'
import { Prices } from './prices'
import { Questions } from './questions'
import { Steps } from './steps'

/** Below the first screen, and more code than everything above it. */
const SampleRecipe = lazy(async () => ({ default: (await import('./sample-recipe')).SampleRecipe }))

export function LandingPage() {
  usePageTitle(PRODUCT_NAME)
  const { closing } = landingTexts()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-20 pb-8 sm:gap-28">
      <Hero />
      <Steps />
      <Suspense fallback={<Skeleton className="h-[60rem] rounded-2xl lg:h-[56rem]" />}>
        <SampleRecipe />
      </Suspense>
      <HowTokensWork />
      <Prices />
      <Questions />
      <section className="grid justify-items-center gap-6 rounded-2xl bg-accent px-6 py-12 text-center text-accent-foreground sm:py-16">
        <h2 className="text-3xl sm:text-4xl">{closing.title}</h2>
        <LinkButton to={paths.signUp.getHref()} size="lg">
          {closing.signUp}
        </LinkButton>
      </section>
    </div>
  )
}
