import type { CSSProperties } from 'react'
import { Toaster as Sonner, type ToasterProps } from 'sonner'
import { useTheme } from '@/lib/theme'
import { commonTexts } from '@/texts/en/common'
import { shellTexts } from '@/texts/en/shell'

/** Mounted once, lazily, by the toaster host; call `toast` from `@/lib/toast`. */
export function Toaster(props: ToasterProps) {
  const { resolvedTheme } = useTheme()
  return (
    // Sonner gives the focus back to where it came from when Tab leaves a toast, which is just before the toasts: nobody
    // who walks by Tab would ever get past one.
    <div onBlurCapture={(event) => event.stopPropagation()}>
      <Sonner
        theme={resolvedTheme}
        // Clear of what stands at the bottom edge, see `--toast-bottom`; the top belongs to headings and the balance.
        position="bottom-right"
        closeButton
        offset={{ bottom: 'var(--toast-bottom)', right: '1.5rem' }}
        mobileOffset={{ bottom: 'var(--toast-bottom)', left: '1rem', right: '1rem' }}
        containerAriaLabel={shellTexts().notifications}
        toastOptions={{
          closeButtonAriaLabel: commonTexts().close,
          classNames: {
            title: 'text-[0.9375rem]!',
            description: 'text-sm! text-muted-foreground! wrap-anywhere',
            icon: 'text-primary',
            content: 'grow',
            // In the row and last in it: Sonner hangs it over a corner, which a phone cuts off.
            closeButton:
              'static! order-last size-9! shrink-0 transform-none! border-0! bg-transparent! -me-2 -my-2 [&>svg]:size-4',
            actionButton: 'h-9! rounded-full! bg-primary! px-4! text-sm! font-semibold! text-primary-foreground!',
          },
        }}
        style={
          {
            '--normal-bg': 'var(--popover)',
            '--normal-text': 'var(--popover-foreground)',
            '--normal-border': 'var(--border)',
            '--border-radius': 'var(--radius-lg)',
            fontFamily: 'var(--font-sans)',
          } as CSSProperties
        }
        {...props}
      />
    </div>
  )
}
