import { Skeleton } from '@/components/ui/skeleton'
import { commonTexts } from '@/texts/en/common'

/** A page's rough shape while its code is on the way. */
export function LoadingPage() {
  return (
    <div role="status" className="space-y-6">
      <span className="sr-only">{commonTexts().loading}</span>
      <Skeleton className="h-10 w-2/3 max-w-sm" />
      <Skeleton className="h-5 w-full max-w-md" />
      <Skeleton className="h-48 w-full rounded-xl" />
      <Skeleton className="h-32 w-full rounded-xl" />
    </div>
  )
}
