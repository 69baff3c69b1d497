import { Popover as PopoverPrimitive } from 'radix-ui'
import type { ComponentProps } from 'react'
import { useMainElement } from '@/hooks/use-main-element'
import { cn } from '@/lib/utils'

export const Popover = PopoverPrimitive.Root
export const PopoverAnchor = PopoverPrimitive.Anchor

export function PopoverContent({
  className,
  sideOffset = 8,
  ...props
}: ComponentProps<typeof PopoverPrimitive.Content>) {
  const main = useMainElement()
  return (
    // Inside a landmark, so that it can be found by jumping between those.
    <PopoverPrimitive.Portal container={main}>
      <PopoverPrimitive.Content
        data-slot="popover-content"
        sideOffset={sideOffset}
        collisionPadding={12}
        className={cn(
          'z-50 w-80 max-w-[calc(100vw-1.5rem)] rounded-lg border border-border bg-popover p-4 text-popover-foreground shadow-lifted data-[state=closed]:animate-leave data-[state=open]:animate-enter',
          className,
        )}
        {...props}
      />
    </PopoverPrimitive.Portal>
  )
}
