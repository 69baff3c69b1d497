import type { ComponentProps } from 'react'
import { cn } from '@/lib/utils'

/** A block in the shape of what is coming. Say "Loading …" once, next to the group, for screen readers. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="skeleton"
      aria-hidden="true"
      className={cn('animate-shimmer rounded-md bg-foreground/8', className)}
      {...props}
    />
  )
}
