import { useState } from 'react'
import { DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { useTokenPackages } from '@/features/tokens/public'
import { formatMoney, formatTokens } from '@/lib/format'
import { closePurchaseDialog, usePurchaseDialog } from '../model/purchase-dialog-store'
import { isUnderWay, type PurchaseState } from '../model/purchase-machine'
import { CheckoutPage } from './checkout-page'
import { PackageList } from './package-list'
import { PageFailedPanel, PaidPanel, ProcessingPanel, RefusedPanel, UnpaidPanel } from './purchase-panels'
import { PurchaseFrame } from './purchase-frame'
import { usePurchase } from './use-purchase'

export function PurchaseDialog({ userId }: { userId: string }) {
  const { isOpen, reason } = usePurchaseDialog()
  const { state, dispatch, buy, statusError } = usePurchase(userId, isOpen)
  const isPaying = state.step === 'paying'

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
        return <PackageList busyPackageId={'choice' in state ? state.choice.packageId : null} onBuy={buy} />
      case 'paying':
        return (
          <CheckoutPage
            key={state.clientSecret}
            clientSecret={state.clientSecret}
            onComplete={() => dispatch({ type: 'completed' })}
            onFailure={() => dispatch({ type: 'page-failed' })}
            onBack={() => dispatch({ type: 'restarted' })}
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
        return <ProcessingPanel isSlow={state.isSlow} error={statusError} onClose={closePurchaseDialog} />
      case 'paid':
        return <PaidPanel tokens={state.tokens} balance={state.balance} onClose={closePurchaseDialog} />
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
    <PurchaseFrame isOpen={isOpen} isPaying={isPaying} onClose={closePurchaseDialog}>
      <DialogHeader>
        <DialogTitle>Buy tokens</DialogTitle>
        <Introduction state={state} reason={reason} />
      </DialogHeader>
      {renderStep()}
    </PurchaseFrame>
  )
}

function Introduction({ state, reason }: { state: PurchaseState; reason: string | undefined }) {
  const { data: packages } = useTokenPackages()
  if (state.step === 'choosing' || state.step === 'creating' || state.step === 'leaving') {
    return <DialogDescription>{reason ?? 'One token cooks up one recipe. Tokens do not expire.'}</DialogDescription>
  }
  const chosen = 'choice' in state ? packages?.find(({ id }) => id === state.choice.packageId) : undefined
  if (chosen === undefined) return <DialogDescription className="sr-only">Your purchase</DialogDescription>
  return (
    <DialogDescription className={state.step === 'paying' ? undefined : 'sr-only'}>
      {chosen.name}: {formatTokens(chosen.tokens)} for {formatMoney(chosen.amountCents, chosen.currency)}
    </DialogDescription>
  )
}
