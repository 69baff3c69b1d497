import type { FormEvent, ReactNode } from 'react'
import { HerbsIllustration } from '@/components/illustrations/herbs'
import { Alert, AlertDescription } from '@/components/ui/alert'
import { usePageTitle } from '@/hooks/use-page-title'

export interface AuthCardProps {
  title: string
  description: ReactNode
  children: ReactNode
  footer?: ReactNode
}

export function AuthCard({ title, description, children, footer }: AuthCardProps) {
  usePageTitle(title)
  return (
    <div className="mx-auto w-full max-w-md sm:pt-4">
      <HerbsIllustration className="mx-auto -mb-2 w-36" />
      <div className="rounded-2xl border border-border bg-card p-5 shadow-soft sm:p-8">
        <h1 tabIndex={-1} className="text-3xl">
          {title}
        </h1>
        <div className="mt-2 mb-6 text-muted-foreground">{description}</div>
        {children}
      </div>
      {footer !== undefined && <div className="mt-6 text-center text-muted-foreground">{footer}</div>}
    </div>
  )
}

export interface AuthFormProps {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  /** About the form as a whole, in words. */
  problem?: string | undefined
  children: ReactNode
}

export function AuthForm({ onSubmit, problem, children }: AuthFormProps) {
  return (
    // The checks and their words are ours, so that every browser says the same.
    <form noValidate onSubmit={onSubmit} className="grid gap-5">
      {children}
      {problem !== undefined && (
        <Alert variant="destructive">
          <AlertDescription>{problem}</AlertDescription>
        </Alert>
      )}
    </form>
  )
}

export const authLinkClasses =
  'rounded-sm font-semibold text-primary underline decoration-primary/40 underline-offset-4 hover:decoration-primary'
