import CloudAlert from 'lucide-react/icons/cloud-alert'
import RotateCw from 'lucide-react/icons/rotate-cw'
import { Button } from '@/components/ui/button'
import { describeError } from '@/lib/errors'
import { cn } from '@/lib/utils'
import { commonTexts } from '@/texts/en/common'

export interface ErrorPanelProps {
  error: unknown
  /** Says what could not be shown; without it the error's own title is used. */
  title?: string
  onRetry?: (() => void) | undefined
  isRetrying?: boolean
  /** For what may cost tokens or money: also says whether anything was charged. */
  mentionsCharge?: boolean
  /** Where it stands for the whole page, its title is the page's heading. */
  isPage?: boolean
  className?: string
}

/** Stands where the content would be, says what happened and offers the way on. */
export function ErrorPanel({
  error,
  title,
  onRetry,
  isRetrying = false,
  mentionsCharge = false,
  isPage = false,
  className,
}: ErrorPanelProps) {
  const description = describeError(error)
  const Title = isPage ? 'h1' : 'p'
  return (
    <div
      role="alert"
      className={cn(
        'flex flex-col gap-4 rounded-xl border border-border bg-card p-5 sm:flex-row sm:items-center sm:p-6',
        className,
      )}
    >
      <CloudAlert aria-hidden="true" className="size-8 shrink-0 text-tomato" />
      <div className="grow space-y-1">
        <Title tabIndex={isPage ? -1 : undefined} className="font-sans font-semibold tracking-normal">
          {title ?? description.title}
        </Title>
        <p className="text-muted-foreground">
          {title !== undefined && `${description.title}. `}
          {mentionsCharge ? description.detail : description.next}
        </p>
      </div>
      {onRetry !== undefined && (
        <Button variant="outline" onClick={onRetry} isPending={isRetrying} className="self-start sm:self-center">
          {!isRetrying && <RotateCw aria-hidden="true" />}
          {commonTexts().tryAgain}
        </Button>
      )}
    </div>
  )
}
