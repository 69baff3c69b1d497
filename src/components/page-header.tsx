import type { ReactNode } from 'react'
import { usePageTitle } from '@/hooks/use-page-title'

export interface PageHeaderProps {
  /** The page's one h1, and its name in the tab. */
  title: string
  description?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, description, actions }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4 sm:mb-8">
      <div className="min-w-0 space-y-1.5">
        <h1 tabIndex={-1} className="text-3xl leading-[1.12] text-balance sm:text-4xl">
          {title}
        </h1>
        {description !== undefined && (
          <div className="max-w-prose text-pretty text-muted-foreground">{description}</div>
        )}
      </div>
      {actions !== undefined && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
    </div>
  )
}
