import { lazy, Suspense } from 'react'
import { cn } from '@/lib/utils'

const CoverDrawing = lazy(async () => {
  // Decoration: where it cannot be loaded, its place stays plain.
  const drawing = await import('./cover-drawing').catch(() => undefined)
  return { default: drawing?.CoverDrawing ?? Plain }
})

const Plain = ({ className }: { className?: string | undefined }) => (
  <div aria-hidden="true" data-slot="cover-place" className={cn('size-full bg-accent', className)} />
)

/** A recipe's picture. It comes after the words, into a place that is kept for it. */
export function RecipeCover({ title, className }: { title: string; className?: string }) {
  return (
    <Suspense fallback={<Plain className={className} />}>
      <CoverDrawing title={title} className={className} />
    </Suspense>
  )
}
