import CircleCheck from 'lucide-react/icons/circle-check'
import CircleX from 'lucide-react/icons/circle-x'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { useTokens } from '@/features/tokens/public'
import { type AppError, type AppErrorCode, describeError } from '@/lib/errors'
import { formatTokens } from '@/lib/format'
import { commonTexts } from '@/texts/en/common'
import { purchaseTexts } from '@/texts/en/purchase'

export interface PanelProps {
  icon: ReactNode
  title: ReactNode
  children: ReactNode
  actions?: ReactNode
  /** `alert` for what stops the person, `status` for what they wait for. */
  role: 'alert' | 'status'
}

export function Panel({ icon, title, children, actions, role }: PanelProps) {
  return (
    <div className="grid justify-items-center gap-4 py-4 text-center">
      <div aria-hidden="true" className="[&_svg]:size-14">
        {icon}
      </div>
      <div role={role} className="grid gap-2">
        <p className="font-display text-2xl leading-tight font-semibold">{title}</p>
        <div className="mx-auto max-w-sm text-muted-foreground">{children}</div>
      </div>
      {actions !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  )
}

export interface ProcessingPanelProps {
  isSlow: boolean
  /** The server says that the bank takes its time. */
  isDelayed: boolean
  error: unknown
  onClose: () => void
  /** To the packages, while this payment takes its time. */
  onBack?: () => void
}

export function ProcessingPanel({ isSlow, isDelayed, error, onClose, onBack }: ProcessingPanelProps) {
  const t = purchaseTexts()
  return (
    <Panel
      role="status"
      icon={<Spinner className="text-primary" />}
      title={isDelayed ? t.processing.delayedTitle : isSlow ? t.processing.slowTitle : t.processing.title}
      actions={
        (isSlow || isDelayed) && (
          <>
            <Button onClick={onClose}>{t.backToCooking}</Button>
            {onBack !== undefined && (
              <Button variant="outline" onClick={onBack}>
                {t.otherPackages}
              </Button>
            )}
          </>
        )
      }
    >
      {error !== null && error !== undefined
        ? t.processing.cannotAsk(describeError(error).title)
        : isSlow || isDelayed
          ? t.processing.safeToLeave
          : t.processing.soon}
    </Panel>
  )
}

export interface PaidPanelProps {
  tokens: number
  balance: number
  /** Tokens that were owed before, where it is known: the new ones went there first. Null: not known. */
  owedBefore: number | null
  onClose?: () => void
}

export function PaidPanel({ tokens, balance, owedBefore, onClose }: PaidPanelProps) {
  const { balance: liveBalance, debt } = useTokens()
  const t = purchaseTexts()
  const live = liveBalance ?? balance
  const liveTokens = formatTokens(live)
  const [beforeBalance, afterBalance] = t.paid.balanceNow(liveTokens).split(liveTokens)
  const paidOff = Math.min(owedBefore ?? 0, tokens)
  return (
    <Panel
      role="status"
      icon={<CircleCheck className="animate-bump text-primary" />}
      title={t.paid.added(tokens)}
      actions={onClose !== undefined && <Button onClick={onClose}>{t.backToCooking}</Button>}
    >
      {paidOff > 0 && `${t.paid.paidOff(paidOff)} `}
      {beforeBalance}
      <span data-balance={live}>{liveTokens}</span>
      {afterBalance}
      {owedBefore === null && live < tokens && ` ${t.paid.seeHistory}`}
      {debt > 0 && ` ${t.paid.stillOwed(debt)}`}
    </Panel>
  )
}

export interface UnderReviewPanelProps {
  /** By which whoever runs the site finds the payment. */
  reference: string
  actions: ReactNode
}

/** What arrived is not what was offered. It must neither look paid nor ask for more money. */
export function UnderReviewPanel({ reference, actions }: UnderReviewPanelProps) {
  const t = purchaseTexts().review
  return (
    <Panel role="alert" icon={<ShieldAlert className="text-tomato" />} title={t.title} actions={actions}>
      <p>{t.what}</p>
      <p className="mt-3">
        {t.next} <code className="text-sm wrap-anywhere text-foreground">{reference}</code>
      </p>
    </Panel>
  )
}

export interface UnpaidPanelProps {
  status: 'failed' | 'expired'
  onRetry: () => void
  onBack: () => void
}

export function UnpaidPanel({ status, onRetry, onBack }: UnpaidPanelProps) {
  const t = purchaseTexts()
  return (
    <Panel
      role="alert"
      icon={<CircleX className="text-tomato" />}
      title={status === 'failed' ? t.unpaid.failedTitle : t.unpaid.expiredTitle}
      actions={
        <>
          <Button onClick={onRetry}>{commonTexts().tryAgain}</Button>
          <Button variant="outline" onClick={onBack}>
            {t.otherPackages}
          </Button>
        </>
      }
    >
      {status === 'failed' ? t.unpaid.failed : t.unpaid.expired}
    </Panel>
  )
}

export interface RefusedPanelProps {
  error: AppError
  onRetry: () => void
  onBack: () => void
}

/** Selling has words of its own for some errors. */
function describeRefusal(error: AppError): { title: string; next: string } {
  const { conflict, provider_unavailable, rate_limited } = purchaseTexts().refused
  const own: Partial<Record<AppErrorCode, { title: string; next: string }>> = {
    conflict,
    provider_unavailable,
    rate_limited,
  }
  return own[error.code] ?? describeError(error)
}

/** The checkout could not be made: no money has moved, whatever the reason. */
export function RefusedPanel({ error, onRetry, onBack }: RefusedPanelProps) {
  const t = purchaseTexts()
  const { title, next } = describeRefusal(error)
  return (
    <Panel
      role="alert"
      icon={<CircleX className="text-tomato" />}
      title={title}
      actions={
        <>
          <Button onClick={onRetry}>{commonTexts().tryAgain}</Button>
          <Button variant="outline" onClick={onBack}>
            {t.otherPackages}
          </Button>
        </>
      }
    >
      {t.refused.notCharged(next)}
    </Panel>
  )
}

export function PageFailedPanel({ onRetry, onLeave }: { onRetry: () => void; onLeave: () => void }) {
  const t = purchaseTexts().blocked
  return (
    <Panel
      role="alert"
      icon={<ShieldAlert className="text-tomato" />}
      title={t.title}
      actions={
        <>
          <Button onClick={onRetry}>{commonTexts().tryAgain}</Button>
          <Button variant="outline" onClick={onLeave}>
            {t.payHosted}
          </Button>
        </>
      }
    >
      {t.what}
    </Panel>
  )
}
