import { useId, type FormEvent } from 'react'
import { ErrorPanel } from '@/components/error-panel'
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { openPurchaseDialog } from '@/features/purchase/public'
import { useUnits } from '@/features/recipes/public'
import { useOfflineReason, useTokenPrices, useTokens } from '@/features/tokens/public'
import { formatTokens } from '@/lib/format'
import { cookbookTexts } from '@/texts/en/cookbook'
import { MAX_RECIPES, obstacleOf } from '../model/obstacle'
import { changeOrder, settleOrder, type CookbookProgress } from '../state/cookbook-store'
import type { CookbookOrder } from '../state/kept-order'
import { makeCookbook } from '../state/make-cookbook'
import { CostLines } from './cost-lines'
import { PaperChoice } from './paper-choice'

const MAX_TITLE_LENGTH = 80

interface CookbookFormProps {
  order: CookbookOrder
  progress: Exclude<CookbookProgress, { status: 'ready' }>
}

export function CookbookForm({ order, progress }: CookbookFormProps) {
  const { balance, debt } = useTokens()
  const prices = useTokenPrices()
  const { units } = useUnits()
  const isOffline = useOfflineReason() !== null
  const titleId = useId()
  const hintId = useId()
  const t = cookbookTexts()

  const isPaid = order.status === 'paid'
  const cost = prices.data?.cookbook
  const obstacle = obstacleOf({ order, cost, balance, debt, isOffline })
  const isWorking = progress.status === 'working'

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (obstacle === undefined && cost !== undefined) void makeCookbook(cost, units)
  }
  const handleBuy = () => {
    // The way to the payment may lead away from this page.
    if (order.status === 'chosen') settleOrder('chosen')
    openPurchaseDialog()
  }

  return (
    <form className="flex flex-col gap-5" onSubmit={handleSubmit}>
      <div className="flex flex-col gap-2">
        <Label htmlFor={titleId}>{t.name}</Label>
        <Input
          id={titleId}
          value={order.title}
          maxLength={MAX_TITLE_LENGTH}
          disabled={isWorking}
          onChange={(event) => changeOrder({ title: event.target.value })}
        />
      </div>
      <PaperChoice paper={order.paper} isDisabled={isWorking} onChoose={(paper) => changeOrder({ paper })} />
      {!isPaid && <CostLines cost={cost} balance={balance} />}
      <Failure progress={progress} />
      {obstacle !== undefined && (
        <div
          id={hintId}
          className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-token px-4 py-3 text-token-foreground"
        >
          <p className="grow">{describeObstacle(obstacle, order)}</p>
          {(obstacle.kind === 'short' || obstacle.kind === 'indebted') && (
            <Button variant="tomato" onClick={handleBuy}>
              {t.buy}
            </Button>
          )}
        </div>
      )}
      <Button
        type="submit"
        size="lg"
        isPending={isWorking}
        disabled={cost === undefined}
        aria-disabled={obstacle !== undefined || undefined}
        aria-describedby={obstacle === undefined ? undefined : hintId}
      >
        {isWorking
          ? t.steps[progress.step]
          : isPaid || cost === undefined
            ? t.makeUnpriced
            : t.make(formatTokens(cost))}
      </Button>
      <p className="text-sm text-muted-foreground">{isPaid ? t.downloadHint : t.chargedAfter}</p>
    </form>
  )
}

function describeObstacle(obstacle: NonNullable<ReturnType<typeof obstacleOf>>, order: CookbookOrder): string {
  const t = cookbookTexts()
  switch (obstacle.kind) {
    case 'offline':
      return t.offline
    case 'untitled':
      return t.nameMissing
    case 'too-many':
      return t.tooMany(order.recipeIds.length, MAX_RECIPES)
    case 'short':
      return t.short(obstacle.missing)
    case 'indebted':
      return t.indebted(formatTokens(obstacle.debt))
  }
}

/** Says what happened and what it cost; the button below tries again, as the same request where that may be paid. */
function Failure({ progress }: Pick<CookbookFormProps, 'progress'>) {
  const t = cookbookTexts()
  if (progress.status === 'empty') {
    return (
      <Alert variant="warning">
        <AlertTitle>{t.noneLeft}</AlertTitle>
        <AlertDescription>{t.noneLeftText}</AlertDescription>
      </Alert>
    )
  }
  if (progress.status === 'garbled') {
    return (
      <Alert variant="warning">
        <AlertTitle>{t.garbled}</AlertTitle>
        <AlertDescription>{t.garbledText}</AlertDescription>
      </Alert>
    )
  }
  if (progress.status !== 'failed') return null
  if (progress.step === 'setting') {
    return (
      <Alert variant="destructive">
        <AlertTitle>{t.notMade}</AlertTitle>
        <AlertDescription>{t.notMadeText}</AlertDescription>
      </Alert>
    )
  }
  const isCharge = progress.step === 'charging'
  return (
    <ErrorPanel title={isCharge ? t.chargeFailed : t.readFailed} error={progress.error} mentionsCharge={isCharge} />
  )
}
