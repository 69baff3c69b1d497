import { cloneElement, type ComponentProps, type ReactElement } from 'react'
import { cn } from '@/lib/utils'

/** Gives its looks and handlers to its only child, such as a link that looks like a button. */
export function Slot({ children, className, ...props }: ComponentProps<'button'>) {
  const child = children as ReactElement<{ className?: string | undefined }>
  return cloneElement(child, { ...props, ...child.props, className: cn(className, child.props.className) })
}
