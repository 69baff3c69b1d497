import type { ReactNode } from 'react'

export interface RecipeLayoutProps {
  cover: ReactNode
  heading: ReactNode
  summary: ReactNode
  facts: ReactNode
  /** Under the facts: diets and what the dish contains. */
  notes?: ReactNode
  actions?: ReactNode
  ingredients: ReactNode
  steps: ReactNode
  /** Tip and nutrition, after the steps. */
  more?: ReactNode
}

/** The one layout of a recipe, so that it can grow on the page without anything moving when it is finished. */
export function RecipeLayout({
  cover,
  heading,
  summary,
  facts,
  notes,
  actions,
  ingredients,
  steps,
  more,
}: RecipeLayoutProps) {
  return (
    <article className="overflow-hidden rounded-2xl border border-border bg-card shadow-soft print:rounded-none print:border-0 print:bg-transparent print:shadow-none">
      <div className="flex flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_25rem] print:block">
        <div
          className="aspect-[16/9] max-h-[34svh] w-full overflow-hidden sm:aspect-[21/9] lg:order-last lg:aspect-auto lg:max-h-none"
          data-print="hidden"
        >
          {cover}
        </div>
        <div className="flex flex-col gap-5 px-5 pt-6 pb-7 sm:px-8 sm:pt-8 lg:min-h-72 print:min-h-0 print:gap-2.5 print:p-0 print:pb-4">
          {/* The title decides on which side this begins; what has a direction of its own is not asked. */}
          <div dir="auto" className="space-y-2.5">
            {heading}
            {summary}
          </div>
          {facts}
          {notes}
          {actions}
        </div>
      </div>
      <div className="grid border-t border-border lg:grid-cols-[minmax(17rem,5fr)_8fr] print:grid-cols-[1fr_2fr]">
        <section className="flex flex-col gap-4 bg-secondary/40 px-5 py-7 sm:px-8 lg:border-e lg:border-border print:border-e-0 print:gap-2 print:bg-transparent print:px-0 print:py-4">
          {ingredients}
        </section>
        <div className="flex flex-col gap-8 border-t border-border px-5 py-7 sm:px-8 lg:border-t-0 print:gap-4 print:border-t-0 print:py-4 print:pe-0">
          <section className="flex flex-col gap-5 print:gap-2.5">{steps}</section>
          {more}
        </div>
      </div>
    </article>
  )
}
