import type { VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/utils'
import { buttonVariants } from './button-variants'
import { Slot } from './slot'
import { Spinner } from './spinner'

export { buttonVariants }

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Renders the child (a link) with the button's looks. */
  asChild?: boolean
  /** Shows a spinner before the text and refuses further presses; the text should say what is going on. */
  isPending?: boolean
}

export function Button({ className, variant, size, asChild = false, isPending = false, ...props }: ButtonProps) {
  const classes = cn(buttonVariants({ variant, size, className }))
  if (asChild) return <Slot data-slot="button" className={classes} {...props} />
  const { children, disabled, ...rest } = props
  return (
    <button
      data-slot="button"
      type="button"
      className={classes}
      disabled={disabled === true || isPending}
      aria-busy={isPending || undefined}
      {...rest}
    >
      {isPending && <Spinner />}
      {children}
    </button>
  )
}
