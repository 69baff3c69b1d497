import type { ReactNode } from 'react'
import { MAIN_ID } from '@/components/skip-link'
import { cn } from '@/lib/utils'

export function Main({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <main
      id={MAIN_ID}
      tabIndex={-1}
      className={cn('mx-auto w-full max-w-6xl grow px-4 py-7 sm:px-6 sm:py-10', className)}
    >
      {children}
    </main>
  )
}
