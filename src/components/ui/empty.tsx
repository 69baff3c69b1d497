import type { ComponentProps } from 'react'
import { cn } from '@/lib/utils'

export function Empty({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="empty"
      className={cn(
        'flex flex-col items-center justify-center gap-5 rounded-xl border border-dashed border-border bg-card/50 px-6 py-12 text-center sm:py-16',
        className,
      )}
      {...props}
    />
  )
}

export function EmptyHeader({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div data-slot="empty-header" className={cn('flex max-w-md flex-col items-center gap-2', className)} {...props} />
  )
}

export function EmptyMedia({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="empty-media"
      aria-hidden="true"
      className={cn(
        "mb-1 flex items-center justify-center text-primary [&_svg:not([class*='size-'])]:size-14",
        className,
      )}
      {...props}
    />
  )
}

export function EmptyTitle({ className, ...props }: ComponentProps<'h2'>) {
  return <h2 data-slot="empty-title" className={cn('text-2xl leading-tight', className)} {...props} />
}

export function EmptyDescription({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div data-slot="empty-description" className={cn('leading-relaxed text-muted-foreground', className)} {...props} />
  )
}

export function EmptyContent({ className, ...props }: ComponentProps<'div'>) {
  return <div data-slot="empty-content" className={cn('flex flex-wrap justify-center gap-3', className)} {...props} />
}
