import X from 'lucide-react/icons/x'
import { Dialog } from 'radix-ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { buttonVariants } from '@/components/ui/button-variants'
import { cn } from '@/lib/utils'

export interface PurchaseFrameProps {
  isOpen: boolean
  /** Stripe's form is in it: only the close button and Escape close it then, no stray click. */
  isPaying: boolean
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the page in which Stripe can still open its own frames above everything (bank checks).
 * Radix' modal mode would take clicks and focus from those, so the page behind is made inert instead.
 */
export function PurchaseFrame({ isOpen, isPaying, onClose, children }: PurchaseFrameProps) {
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

  return (
    <Dialog.Root open={isOpen} modal={false} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        {isOpen && (
          <div className="fixed inset-0 z-50 animate-fade-in bg-[oklch(0.18_0.02_150/0.55)] backdrop-blur-[2px]" />
        )}
        <div className="pointer-events-none fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <Dialog.Content
            aria-modal="true"
            onInteractOutside={(event) => isPaying && event.preventDefault()}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              if (returnFocusTo.current instanceof HTMLElement) returnFocusTo.current.focus()
            }}
            className={cn(
              'pointer-events-auto relative grid max-h-[94dvh] w-full content-start gap-5 overflow-y-auto overscroll-contain rounded-t-2xl border-border bg-popover p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] text-popover-foreground shadow-lifted outline-none sm:max-h-[90dvh] sm:max-w-xl sm:rounded-2xl sm:border sm:p-7',
              'max-sm:data-[state=closed]:animate-sheet-out max-sm:data-[state=open]:animate-sheet-in sm:data-[state=closed]:animate-leave sm:data-[state=open]:animate-enter',
            )}
          >
            {children}
            <Dialog.Close
              className={cn(
                buttonVariants({ variant: 'ghost', size: 'icon' }),
                'absolute end-3 top-3 text-muted-foreground sm:end-4 sm:top-4',
              )}
            >
              <X aria-hidden="true" />
              <span className="sr-only">Close</span>
            </Dialog.Close>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
