import ChevronDown from 'lucide-react/icons/chevron-down'
import { landingTexts } from '@/texts/en/landing'

export function Questions() {
  const { questions: t } = landingTexts()
  return (
    <section aria-labelledby="questions" className="mx-auto w-full max-w-3xl">
      <h2 id="questions" className="text-center text-3xl sm:text-4xl">
        {t.title}
      </h2>
      <div className="mt-8 divide-y divide-border border-y border-border">
        {t.questions.map(({ question, answer }) => (
          <details key={question} className="group">
            <summary className="flex min-h-14 cursor-pointer list-none items-center justify-between gap-4 rounded-md py-4 text-lg font-semibold [&::-webkit-details-marker]:hidden">
              {question}
              <ChevronDown
                aria-hidden="true"
                className="size-5 shrink-0 text-muted-foreground transition-transform group-open:rotate-180"
              />
            </summary>
            <p className="pb-5 leading-relaxed text-muted-foreground">{answer}</p>
          </details>
        ))}
      </div>
    </section>
  )
}
