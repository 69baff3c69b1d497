import { cn } from '@/lib/utils'
import { Mark } from './mark'

/** The same in every language. */
const NAME = { words: 'Healthy Meals', suffix: 'AI' }

export interface WordmarkProps {
  className?: string
  /** Where room is short only the mark is seen; the name stays for screen readers. */
  isCompact?: boolean
}

export function Wordmark({ className, isCompact = false }: WordmarkProps) {
  return (
    <span className={cn('inline-flex items-center gap-2.5', className)}>
      <Mark className="size-8 shrink-0" />
      <span className={cn('font-display text-[1.1875rem] leading-none tracking-tight', isCompact && 'max-lg:sr-only')}>
        <span className="font-semibold">{NAME.words}</span>{' '}
        <span className="font-medium text-primary">{NAME.suffix}</span>
      </span>
    </span>
  )
}
