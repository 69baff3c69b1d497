import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'
import { cn } from '@/lib/utils'

/** The ids by which a control names its hint and its problem. */
export function fieldIds(id: string, { hasHint, hasProblem }: { hasHint: boolean; hasProblem: boolean }) {
  const describedBy = [hasHint && `${id}-hint`, hasProblem && `${id}-problem`].filter(Boolean).join(' ')
  return { 'aria-describedby': describedBy || undefined, 'aria-invalid': hasProblem || undefined }
}

export function FieldHint({ id, children, className }: { id: string; children: ReactNode; className?: string }) {
  return (
    <p id={`${id}-hint`} className={cn('text-sm text-muted-foreground', className)}>
      {children}
    </p>
  )
}

/** What is wrong, beside the field. The place is always there, so that it is announced when it fills. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  return (
    <div aria-live="polite" id={`${id}-problem`} className="empty:sr-only">
      {problem && (
        <p className="flex items-start gap-1.5 text-sm font-medium text-destructive">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {problem}
        </p>
      )}
    </div>
  )
}
