import { Dialog } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { DialogOverlay } from '@/components/ui/dialog'
import { cn } from '@/lib/utils'

export interface OverlayProps {
  isOpen: boolean
  onClose: () => void
  /** Once it is gone, and the focus is back where it was. */
  onClosed?: () => void
  label: string
  className?: string
  children: ReactNode
}

/** What has the focus; of a menu, which is about to go, what it hangs from. */
function lastingFocus(): Element | null {
  const menu = document.activeElement?.closest('[role="menu"]')
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : document.activeElement
}

/** A dialog near the top of the window, where a phone's keyboard leaves room. It goes at once, for what comes next. */
export function Overlay({ isOpen, onClose, onClosed, label, className, children }: OverlayProps) {
  const returnFocusTo = useRef<Element | null>(null)
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <DialogOverlay className="data-[state=closed]:animate-none" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={() => (returnFocusTo.current = lastingFocus())}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (returnFocusTo.current instanceof HTMLElement) returnFocusTo.current.focus()
            onClosed?.()
          }}
          className={cn(
            'fixed inset-x-3 top-3 z-50 mx-auto flex max-h-[calc(100dvh-1.5rem)] max-w-xl flex-col overflow-hidden rounded-2xl border border-border bg-popover text-popover-foreground shadow-lifted outline-none data-[state=open]:animate-enter sm:top-[12vh] sm:max-h-[76vh]',
            className,
          )}
        >
          <Dialog.Title className="sr-only">{label}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
