import BookHeart from 'lucide-react/icons/book-heart'
import Carrot from 'lucide-react/icons/carrot'
import type { ReactNode } from 'react'
import { TokenMark } from '@/features/tokens/public'
import { landingTexts } from '@/texts/en/landing'

const icons: ReactNode[] = [
  <Carrot key="name" className="size-7" strokeWidth={1.75} />,
  <TokenMark key="spend" className="size-8" />,
  <BookHeart key="keep" className="size-7" strokeWidth={1.75} />,
]

export function Steps() {
  const { steps: t } = landingTexts()
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="text-center text-3xl sm:text-4xl">
        {t.title}
      </h2>
      <ol className="mt-9 grid gap-5 md:grid-cols-3">
        {t.steps.map(({ title, text }, index) => (
          <li key={title} className="rounded-xl border border-border bg-card p-6">
            <span
              aria-hidden="true"
              className="flex size-14 items-center justify-center rounded-full bg-accent text-accent-foreground"
            >
              {icons[index]}
            </span>
            <h3 className="mt-4 text-xl">{title}</h3>
            <p className="mt-2 leading-relaxed text-muted-foreground">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
