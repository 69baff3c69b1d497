import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import X from 'lucide-react/icons/x'
import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react'
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { openPurchaseDialog } from '@/features/purchase/public'
import { useTokenPrices, useTokens } from '@/features/tokens/public'
import { useFocusOnArrival } from '@/hooks/use-focus-on-arrival'
import { commonTexts } from '@/texts/en/common'
import { recipesTexts } from '@/texts/en/recipes'
import { affordabilityOf, isAffordable } from '../model/affordability'
import { describeFailure } from '../model/describe-failure'
import type { Generation } from '../model/generation'
import { featureOf } from '../model/repeated-request'
import { retryGeneration } from '../state/generation-runner'
import { dismissGeneration } from '../state/generation-store'

/** How the last generation ended without a recipe, above the form that still holds everything. */
export function GenerationNotice({ generation }: { generation: Generation }) {
  const t = recipesTexts().generation
  if (generation.status === 'failed') return <FailureNotice generation={generation} />
  if (generation.status !== 'cancelled') return null
  return (
    <>
      <FreshBalance />
      {generation.isCharged === false ? (
        <Notice
          variant="success"
          icon={<CircleCheck aria-hidden="true" />}
          title={t.stopped}
          detail={generation.request.variantOf === undefined ? t.stoppedDetail : t.stoppedVariantDetail}
          isDismissible
        />
      ) : (
        <Notice
          variant="warning"
          icon={<CircleAlert aria-hidden="true" />}
          title={t.stoppedUnknown}
          detail={t.stoppedUnknownDetail}
          isDismissible
        />
      )}
    </>
  )
}

function FailureNotice({ generation }: { generation: Extract<Generation, { status: 'failed' }> }) {
  const { balance, debt } = useTokens()
  const { data: prices } = useTokenPrices()
  const { error, request } = generation
  const { title, detail } = describeFailure(error, debt)
  const cost = prices?.[featureOf(request)]
  // Whoever has bought tokens meanwhile goes on with the same wishes.
  const isShort = error.code === 'insufficient_tokens' && !isAffordable(affordabilityOf(balance, cost, debt))
  return (
    <>
      <FreshBalance />
      <Notice
        variant="destructive"
        icon={<CircleAlert aria-hidden="true" />}
        title={title}
        detail={detail}
        // Until it is known how it ended, its id must stay: only with it can the next try not be paid twice.
        isDismissible={error.isReleased}
        action={isShort ? <GetTokensButton /> : <RetryButton />}
      />
    </>
  )
}

const GetTokensButton = () => (
  <Button size="sm" onClick={() => openPurchaseDialog()}>
    {recipesTexts().form.order.getMoreTokens}
  </Button>
)

const RetryButton = () => (
  <Button size="sm" onClick={retryGeneration}>
    {commonTexts().tryAgain}
  </Button>
)

/** The tokens that were set aside are free again: seen at once, also while realtime is down. */
function FreshBalance() {
  const tokens = useTokens()
  const refresh = useEffectEvent(() => tokens.refresh())
  useEffect(() => refresh(), [])
  return null
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
          aria-label={recipesTexts().generation.dismiss}
          onClick={dismissGeneration}
          className="absolute end-1.5 top-1.5 flex size-11 items-center justify-center rounded-full hover:bg-foreground/10"
        >
          <X aria-hidden="true" className="size-4.5" />
        </button>
      )}
    </Alert>
  )
}
