import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { useTokenPackages, useTokenPrices, useTokens } from '@/features/tokens/public'
import { formatMoney, formatTokens } from '@/lib/format'
import { purchaseTexts } from '@/texts/en/purchase'
import { closePurchaseDialog, usePurchaseDialog } from '../model/purchase-dialog-store'
import { isUnderWay, type PurchaseState } from '../model/purchase-machine'
import { forgetRequestId } from '../model/request-ids'
import { CheckoutPage } from './checkout-page'
import { PackageList } from './package-list'
import {
  PageFailedPanel,
  PaidPanel,
  ProcessingPanel,
  RefusedPanel,
  UnderReviewPanel,
  UnpaidPanel,
} from './purchase-panels'
import { PurchaseFrame } from './purchase-frame'
import { usePurchase } from './use-purchase'

export function PurchaseDialog({ userId }: { userId: string }) {
  const { isOpen, reason } = usePurchaseDialog()
  const { state, dispatch, buy, statusError } = usePurchase(userId, isOpen)
  const { debt } = useTokens()
  const t = purchaseTexts()

  // What was owed before the payment: afterwards the wallet only tells what is left of it.
  const [owedBefore, setOwedBefore] = useState(debt)
  if (state.step === 'choosing' && owedBefore !== debt) setOwedBefore(debt)

  // At the moment of opening: what has ended is over, what is under way is found as it was left.
  const [wasOpen, setWasOpen] = useState(false)
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    if (isOpen && !isUnderWay(state)) dispatch({ type: 'restarted' })
  }

  function renderStep() {
    switch (state.step) {
      case 'choosing':
      case 'creating':
      case 'leaving':
        return <PackageList busyPackageId={'choice' in state ? state.choice.packageId : null} owed={debt} onBuy={buy} />
      case 'paying':
        return (
          <CheckoutPage
            key={state.clientSecret}
            clientSecret={state.clientSecret}
            onComplete={() => dispatch({ type: 'completed' })}
            onFailure={() => dispatch({ type: 'page-failed' })}
          />
        )
      case 'page-failed':
        return (
          <PageFailedPanel
            onRetry={() => dispatch({ type: 'page-retried' })}
            onLeave={() => buy(state.choice.packageId, 'hosted')}
          />
        )
      case 'processing':
        return (
          <ProcessingPanel
            isSlow={state.isSlow}
            isDelayed={state.isDelayed}
            error={statusError}
            onClose={closePurchaseDialog}
            onBack={() => {
              // It is paid for and takes its time, as bank debits do: whoever goes on wants one more.
              forgetRequestId(state.choice.requestId)
              dispatch({ type: 'restarted' })
            }}
          />
        )
      case 'paid':
        return (
          <PaidPanel
            tokens={state.tokens}
            balance={state.balance}
            owedBefore={owedBefore}
            onClose={closePurchaseDialog}
          />
        )
      case 'under-review':
        return (
          <UnderReviewPanel
            reference={state.purchaseId}
            actions={<Button onClick={closePurchaseDialog}>{t.backToCooking}</Button>}
          />
        )
      case 'unpaid':
        return (
          <UnpaidPanel
            status={state.status}
            onRetry={() => buy(state.choice.packageId, state.choice.mode)}
            onBack={() => dispatch({ type: 'restarted' })}
          />
        )
      case 'refused':
        return (
          <RefusedPanel
            error={state.error}
            onRetry={() => buy(state.choice.packageId, state.choice.mode)}
            onBack={() => dispatch({ type: 'restarted' })}
          />
        )
    }
  }

  return (
    <PurchaseFrame
      isOpen={isOpen}
      step={state.step}
      onClose={closePurchaseDialog}
      header={
        <DialogHeader>
          <DialogTitle>{t.title}</DialogTitle>
          <Introduction state={state} reason={reason} owed={debt} onBack={() => dispatch({ type: 'restarted' })} />
        </DialogHeader>
      }
    >
      {renderStep()}
    </PurchaseFrame>
  )
}

interface IntroductionProps {
  state: PurchaseState
  reason: string | undefined
  owed: number
  onBack: () => void
}

function Introduction({ state, reason, owed, onBack }: IntroductionProps) {
  const { data: packages } = useTokenPackages()
  const { data: prices } = useTokenPrices()
  const t = purchaseTexts()
  if (state.step === 'choosing' || state.step === 'creating' || state.step === 'leaving') {
    const text = owed > 0 ? t.owedIntroduction(owed) : (reason ?? t.introduction(prices?.recipe ?? 1))
    return <DialogDescription>{text}</DialogDescription>
  }
  const chosen = 'choice' in state ? packages?.find(({ id }) => id === state.choice.packageId) : undefined
  const isPaying = state.step === 'paying'
  return (
    <div className="flex flex-wrap items-baseline gap-x-4">
      <DialogDescription className={isPaying && chosen !== undefined ? undefined : 'sr-only'}>
        {chosen === undefined
          ? t.yourPurchase
          : t.chosen(chosen.name, formatTokens(chosen.tokens), formatMoney(chosen.amountCents, chosen.currency))}
      </DialogDescription>
      {isPaying && (
        <Button variant="link" className="min-h-6" onClick={onBack}>
          {t.otherPackages}
        </Button>
      )}
    </div>
  )
}
