import { Skeleton } from '@/components/ui/skeleton'
import { recipeBookTexts } from '@/texts/en/recipe-book'
import type { BookView } from '../model/book-query'

/** Cards or rows in the shape of what is coming. */
export function ShelfSkeleton({ view }: { view: BookView }) {
  return (
    <div role="presentation" className={view === 'grid' ? 'grid gap-5 sm:grid-cols-2 lg:grid-cols-3' : 'grid gap-2'}>
      <span className="sr-only">{recipeBookTexts().list.loading}</span>
      {Array.from({ length: 6 }, (_, index) =>
        view === 'grid' ? (
          <div key={index} className="overflow-hidden rounded-xl border border-border bg-card">
            <Skeleton className="aspect-[16/10] rounded-none" />
            <div className="space-y-3 p-5">
              <Skeleton className="h-12 w-4/5" />
              <Skeleton className="h-5 w-1/2" />
            </div>
          </div>
        ) : (
          <div
            key={index}
            className="flex h-20 items-center gap-4 overflow-hidden rounded-lg border border-border bg-card"
          >
            <Skeleton className="h-full w-20 rounded-none sm:w-28" />
            <div className="grow space-y-2.5">
              <Skeleton className="h-5 w-3/5" />
              <Skeleton className="h-4 w-2/5" />
            </div>
          </div>
        ),
      )}
    </div>
  )
}
