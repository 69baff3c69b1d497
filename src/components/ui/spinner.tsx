import LoaderCircle from 'lucide-react/icons/loader-circle'
import { cn } from '@/lib/utils'

/** Decoration inside a control that says in words what it is doing. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden="true" className={cn('size-4 animate-spin', className)} />
}
