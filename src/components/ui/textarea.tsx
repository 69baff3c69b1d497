import type { ComponentProps } from 'react'
import { cn } from '@/lib/utils'
import { fieldClasses } from './field-classes'

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(fieldClasses, 'field-sizing-content min-h-24 py-3 leading-relaxed', className)}
      {...props}
    />
  )
}
