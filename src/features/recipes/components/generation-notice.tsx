import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import X from 'lucide-react/icons/x'
import { useRef, type ReactNode } from 'react'
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { openPurchaseDialog } from '@/features/purchase/public'
import { useTokenPrices, useTokens } from '@/features/tokens/public'
import { useFocusOnArrival } from '@/hooks/use-focus-on-arrival'
import { AppError, describeError } from '@/lib/errors'
import { affordabilityOf, describeDebt, isAffordable } from '../model/affordability'
import type { Generation, GenerationError } from '../model/generation'
import { retryGeneration } from '../state/generation-runner'
import { dismissGeneration } from '../state/generation-store'

/** How the last generation ended without a recipe, above the form that still holds everything. */
export function GenerationNotice({ generation }: { generation: Generation }) {
  const { balance, debt } = useTokens()
  const { data: prices } = useTokenPrices()
  if (generation.status === 'failed') {
    const { error } = generation
    const { title, detail } = describeFailure(error, debt)
    return (
      <Notice
        variant="destructive"
        icon={<CircleAlert aria-hidden="true" />}
        title={title}
        detail={detail}
        // Until it is known how it ended, its id must stay: only with it can the next try not be paid twice.
        isDismissible={error.isReleased}
        action={
          // Whoever has bought tokens meanwhile goes on with the same wishes.
          error.code === 'insufficient_tokens' && !isAffordable(affordabilityOf(balance, prices?.recipe, debt)) ? (
            <Button size="sm" onClick={() => openPurchaseDialog()}>
              Get more tokens
            </Button>
          ) : (
            <Button size="sm" onClick={retryGeneration}>
              Try again
            </Button>
          )
        }
      />
    )
  }
  if (generation.status !== 'cancelled') return null
  return generation.isCharged === false ? (
    <Notice
      variant="success"
      icon={<CircleCheck aria-hidden="true" />}
      title="Stopped. Nothing was charged."
      detail="What you entered is still here."
      isDismissible
    />
  ) : (
    <Notice
      variant="warning"
      icon={<CircleAlert aria-hidden="true" />}
      title="Stopped, but the server has not confirmed it yet"
      detail="If the recipe was finished a moment earlier, it is in your Recipe Book. Otherwise nothing was charged."
      isDismissible
    />
  )
}

/** A refusal says that nothing was charged only where the server itself has said so. */
function describeFailure({ code, message, isReleased }: GenerationError, debt: number) {
  if (code === 'insufficient_tokens' && debt > 0) {
    return { title: 'Nothing can be cooked yet', detail: `Nothing was charged. ${describeDebt(debt)}` }
  }
  if (code === 'provider_unavailable' && isReleased) {
    // The server's own words: only it knows what was wrong with the recipe, such as an allergen in it.
    return { title: 'No recipe this time', detail: `${message} Try again in a moment.` }
  }
  return describeError(new AppError(isReleased || code === 'network' ? code : 'internal', message))
}

interface NoticeProps {
  variant: 'destructive' | 'success' | 'warning'
  icon: ReactNode
  title: string
  detail: string
  isDismissible: boolean
  action?: ReactNode
}

function Notice({ variant, icon, title, detail, isDismissible, action }: NoticeProps) {
  const ref = useRef<HTMLDivElement>(null)
  useFocusOnArrival(ref)
  return (
    <Alert ref={ref} tabIndex={-1} variant={variant} className="mb-6 scroll-mt-24 pe-14">
      {icon}
      <AlertTitle>{title}</AlertTitle>
      <AlertDescription>
        <p>{detail}</p>
        {action && <div className="mt-2">{action}</div>}
      </AlertDescription>
      {isDismissible && (
        <button
          type="button"
          aria-label="Dismiss"
          onClick={dismissGeneration}
          className="absolute end-2 top-2 flex size-10 items-center justify-center rounded-full hover:bg-foreground/10"
        >
          <X aria-hidden="true" className="size-4.5" />
        </button>
      )}
    </Alert>
  )
}
