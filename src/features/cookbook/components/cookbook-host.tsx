import { lazy, Suspense } from 'react'
import { useCookbookStore } from '../state/cookbook-store'
import { KeptCookbook } from './kept-cookbook'

const CookbookDialog = lazy(async () => ({ default: (await import('./cookbook-dialog')).CookbookDialog }))

/** The dialog while it is open, and otherwise a note on a cookbook that was begun. */
export function CookbookHost({ userId }: { userId: string }) {
  const isOpen = useCookbookStore((state) => state.isOpen && state.order?.userId === userId)
  if (!isOpen) return <KeptCookbook userId={userId} />
  return (
    <Suspense>
      <CookbookDialog />
    </Suspense>
  )
}
