import X from 'lucide-react/icons/x'
import { Dialog } from 'radix-ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { buttonVariants } from '@/components/ui/button-variants'
import { cn } from '@/lib/utils'
import { commonTexts } from '@/texts/en/common'
import { purchaseTexts } from '@/texts/en/purchase'
import type { PurchaseState } from '../model/purchase-machine'

export interface PurchaseFrameProps {
  isOpen: boolean
  /** Where the purchase stands; while Stripe's form is in it, only the close button and Escape close it. */
  step: PurchaseState['step']
  onClose: () => void
  /** Title and description: they stay in sight while the rest scrolls. */
  header: ReactNode
  children: ReactNode
}

/**
 * A dialog over the page in which Stripe can still open its own frames above everything (bank checks).
 * Radix' modal mode would take clicks and focus from those, so the page behind is made inert instead.
 */
export function PurchaseFrame({ isOpen, step, onClose, header, children }: PurchaseFrameProps) {
  const content = useRef<HTMLDivElement>(null)
  const returnFocusTo = useRef<Element | null>(null)

  useEffect(() => {
    if (!isOpen) return
    const page = document.getElementById('root')
    returnFocusTo.current = document.activeElement
    document.documentElement.classList.add('overflow-hidden')
    page?.setAttribute('inert', '')
    return () => {
      document.documentElement.classList.remove('overflow-hidden')
      page?.removeAttribute('inert')
    }
  }, [isOpen])

  // The pressed button, or Stripe's frame, has gone with the last step and has taken the focus with it.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) content.current?.focus()
  }, [step])

  return (
    <Dialog.Root open={isOpen} modal={false} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        {isOpen && (
          <div className="fixed inset-0 z-50 animate-fade-in bg-[oklch(0.18_0.02_150/0.55)] backdrop-blur-[2px]" />
        )}
        <div className="pointer-events-none fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-3">
          <Dialog.Content
            ref={content}
            tabIndex={-1}
            aria-modal="true"
            onInteractOutside={(event) => step === 'paying' && event.preventDefault()}
            // The title is read first; the way out is not the first thing that Enter meets.
            onOpenAutoFocus={(event) => {
              event.preventDefault()
              content.current?.focus()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (returnFocusTo.current instanceof HTMLElement) returnFocusTo.current.focus()
            }}
            className={cn(
              'pointer-events-auto relative flex max-h-[94dvh] w-full flex-col overflow-hidden rounded-t-2xl border-border bg-popover text-popover-foreground shadow-lifted outline-none sm:max-h-full sm:max-w-xl sm:rounded-2xl sm:border',
              'max-sm:data-[state=closed]:animate-sheet-out max-sm:data-[state=open]:animate-sheet-in sm:data-[state=closed]:animate-leave sm:data-[state=open]:animate-enter',
            )}
          >
            <div className="shrink-0 px-5 pt-5 pb-4 sm:px-7 sm:pt-6">{header}</div>
            {/* Where Stripe's frame is all there is, the keyboard must still be able to scroll to it. */}
            <div
              {...(step === 'paying' ? { tabIndex: 0, role: 'group', 'aria-label': purchaseTexts().paymentForm } : {})}
              className="-outline-offset-2 overflow-y-auto overscroll-contain px-5 pt-1 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:px-7 sm:pb-6"
            >
              {children}
            </div>
            <Dialog.Close
              className={cn(
                buttonVariants({ variant: 'ghost', size: 'icon' }),
                'absolute end-3 top-3 text-muted-foreground sm:end-4 sm:top-4',
              )}
            >
              <X aria-hidden="true" />
              <span className="sr-only">{commonTexts().close}</span>
            </Dialog.Close>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
