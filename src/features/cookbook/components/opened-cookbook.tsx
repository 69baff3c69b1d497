import type { ReactNode } from 'react'
import { useCookbookStore } from '../state/cookbook-store'
import { CookbookDialog } from './cookbook-dialog'

interface OpenedCookbookProps {
  userId: string
  /** What is there while the dialog is closed. */
  children: ReactNode
}

export function OpenedCookbook({ userId, children }: OpenedCookbookProps) {
  const isOpen = useCookbookStore((state) => state.isOpen && state.order?.userId === userId)
  return isOpen ? <CookbookDialog /> : children
}
