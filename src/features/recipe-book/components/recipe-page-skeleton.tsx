import { Skeleton } from '@/components/ui/skeleton'
import { readingTexts } from '@/texts/en/recipes/reading'

/** In the shape of a recipe. */
export function RecipePageSkeleton() {
  return (
    <div aria-busy="true" className="overflow-hidden rounded-2xl border border-border bg-card">
      <h1 className="sr-only">{readingTexts().recipe.page.loading}</h1>
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_25rem]">
        <Skeleton className="aspect-[16/9] max-h-[34svh] w-full rounded-none sm:aspect-[21/9] lg:order-last lg:aspect-auto lg:max-h-none" />
        <div className="space-y-5 px-5 py-7 sm:px-8 lg:min-h-72">
          <Skeleton className="h-10 w-3/5" />
          <Skeleton className="h-5 w-4/5" />
          <Skeleton className="h-10 w-64 max-w-full" />
        </div>
      </div>
      <div className="grid border-t border-border lg:grid-cols-[minmax(17rem,5fr)_8fr]">
        {[0, 1].map((column) => (
          <div key={column} className="space-y-4 px-5 py-7 sm:px-8">
            <Skeleton className="h-6 w-32" />
            {Array.from({ length: 6 }, (_, index) => (
              <Skeleton key={index} className={index % 2 === 0 ? 'h-5 w-4/5' : 'h-5 w-3/5'} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
