import { paths } from '@/app/paths'
import { BowlIllustration } from '@/components/illustrations/bowl'
import { LinkButton } from '@/components/link-button'
import { landingTexts } from '@/texts/en/landing'
import { Exchange } from './exchange'

/** The product in one screen: what it does, what it looks like, the way in. */
export function Hero() {
  const { hero } = landingTexts()
  return (
    <section className="grid items-center gap-10 sm:pt-4 lg:grid-cols-[1.05fr_1fr] lg:gap-14">
      <div className="max-lg:text-center">
        <h1 tabIndex={-1} className="text-[2.625rem] leading-[1.04] sm:text-6xl lg:text-[4.25rem]">
          {hero.title}
        </h1>
        <p className="mx-auto mt-5 max-w-[34rem] text-lg leading-relaxed text-muted-foreground sm:text-xl lg:mx-0">
          {hero.lead}
        </p>
        <div className="mt-7 flex flex-wrap gap-3 max-lg:justify-center">
          <LinkButton to={paths.signUp.getHref()} size="lg" variant="tomato">
            {hero.signUp}
          </LinkButton>
          <a
            href="#prices"
            className="inline-flex h-13 items-center rounded-full px-6 font-semibold transition-colors hover:bg-accent"
          >
            {hero.prices}
          </a>
        </div>
        <p className="mt-4 text-sm text-muted-foreground">{hero.promise}</p>
      </div>
      <div className="mx-auto w-full max-w-lg">
        <BowlIllustration className="mx-auto w-3/5 sm:w-4/5" />
        <Exchange className="relative -mt-6 sm:-mt-10" />
      </div>
    </section>
  )
}
