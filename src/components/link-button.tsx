import type { VariantProps } from 'class-variance-authority'
import { Link, type LinkProps } from 'react-router-dom'
import { buttonVariants } from '@/components/ui/button-variants'
import { cn } from '@/lib/utils'

export type LinkButtonProps = LinkProps & VariantProps<typeof buttonVariants>

/** A link that looks like a button. */
export function LinkButton({ className, variant, size, ...props }: LinkButtonProps) {
  return <Link className={cn(buttonVariants({ variant, size }), className)} {...props} />
}
