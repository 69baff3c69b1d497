import { paths } from '@/app/paths'
import { BowlIllustration } from '@/components/illustrations/bowl'
import { LinkButton } from '@/components/link-button'
import { PRODUCT_NAME, usePageTitle } from '@/hooks/use-page-title'
import { Prices } from './prices'
import { Questions } from './questions'
import { SampleRecipe } from './sample-recipe'
import { Steps } from './steps'
import { closingText, heroText } from './texts'

export function LandingPage() {
  usePageTitle(PRODUCT_NAME)
  return (
    <div className="grid gap-20 pb-8 sm:gap-28">
      <section className="grid items-center gap-10 sm:pt-4 lg:grid-cols-[1.05fr_1fr] lg:gap-14">
        <div className="max-lg:text-center">
          <h1 tabIndex={-1} className="text-[2.625rem] leading-[1.04] sm:text-6xl lg:text-[4.25rem]">
            {heroText.title}
          </h1>
          <p className="mx-auto mt-5 max-w-[34rem] text-lg leading-relaxed text-muted-foreground sm:text-xl lg:mx-0">
            {heroText.lead}
          </p>
          <div className="mt-7 flex flex-wrap gap-3 max-lg:justify-center">
            <LinkButton to={paths.signUp.getHref()} size="lg" variant="tomato">
              {heroText.signUp}
            </LinkButton>
            <a
              href="#prices"
              className="inline-flex h-13 items-center rounded-full px-6 font-semibold transition-colors hover:bg-accent"
            >
              {heroText.prices}
            </a>
          </div>
          <p className="mt-4 text-sm text-muted-foreground">{heroText.promise}</p>
        </div>
        <div className="relative mx-auto w-full max-w-lg">
          <BowlIllustration className="mx-auto w-4/5 lg:w-11/12" />
          <SampleRecipe className="relative -mt-8 sm:-mt-12" />
        </div>
      </section>
      <Steps />
      <Prices />
      <Questions />
      <section className="grid justify-items-center gap-6 rounded-2xl bg-accent px-6 py-12 text-center text-accent-foreground sm:py-16">
        <h2 className="text-3xl sm:text-4xl">{closingText.title}</h2>
        <LinkButton to={paths.signUp.getHref()} size="lg">
          {closingText.signUp}
        </LinkButton>
      </section>
    </div>
  )
}
