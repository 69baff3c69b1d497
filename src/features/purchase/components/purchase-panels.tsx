import CircleCheck from 'lucide-react/icons/circle-check'
import CircleX from 'lucide-react/icons/circle-x'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { useTokens } from '@/features/tokens/public'
import { type AppError, describeError } from '@/lib/errors'
import { formatNumber, formatTokens } from '@/lib/format'

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
  return (
    <Panel
      role="status"
      icon={<Spinner className="text-primary" />}
      title={
        isDelayed
          ? 'Your bank is confirming the payment'
          : isSlow
            ? 'This is taking longer than usual'
            : 'Confirming your payment…'
      }
      actions={
        (isSlow || isDelayed) && (
          <>
            <Button onClick={onClose}>Back to cooking</Button>
            {onBack !== undefined && (
              <Button variant="outline" onClick={onBack}>
                Other packages
              </Button>
            )}
          </>
        )
      }
    >
      {error !== null && error !== undefined
        ? `${describeError(error).title}. We keep asking; your payment is not affected.`
        : isSlow || isDelayed
          ? 'Some banks need days. It is safe to leave: your tokens appear by themselves as soon as the payment is confirmed, and the history shows where it stands.'
          : 'This usually takes a few seconds. Your tokens come as soon as it is done.'}
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
  const live = liveBalance ?? balance
  const paidOff = Math.min(owedBefore ?? 0, tokens)
  return (
    <Panel
      role="status"
      icon={<CircleCheck className="animate-bump text-primary" />}
      title={`${formatTokens(tokens)} added.`}
      actions={onClose !== undefined && <Button onClick={onClose}>Back to cooking</Button>}
    >
      {paidOff > 0 && `${formatNumber(paidOff)} of them paid off what you owed. `}
      You have <span data-balance={live}>{formatTokens(live)}</span> now.
      {owedBefore === null && live < tokens && ' The history shows what became of the others.'}
      {debt > 0 && ` You still owe ${formatTokens(debt)}; until that is paid, nothing can be cooked.`}
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
  return (
    <Panel
      role="alert"
      icon={<ShieldAlert className="text-tomato" />}
      title="This payment has to be looked at"
      actions={actions}
    >
      <p>
        It differs from what was offered, so no tokens were added yet. Please do not pay again. If money was taken, it
        is on record and not lost; you get your tokens or your money back.
      </p>
      <p className="mt-3">
        If you hear nothing within a few days, ask with this reference:{' '}
        <code className="text-sm wrap-anywhere text-foreground">{reference}</code>
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
  return (
    <Panel
      role="alert"
      icon={<CircleX className="text-tomato" />}
      title={status === 'failed' ? 'The payment did not go through' : 'The time to pay is over'}
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <Button variant="outline" onClick={onBack}>
            Other packages
          </Button>
        </>
      }
    >
      {status === 'failed'
        ? 'Nothing was charged. Try again, perhaps with another card or account.'
        : 'Nothing was charged. Start again when you are ready.'}
    </Panel>
  )
}

export interface RefusedPanelProps {
  error: AppError
  onRetry: () => void
  onBack: () => void
}

/** Where selling has words of its own for an error. */
const REFUSALS: Partial<Record<AppError['code'], { title: string; next: string }>> = {
  provider_unavailable: { title: 'Stripe is not answering', next: 'Try again in a minute.' },
  rate_limited: {
    title: 'Too many purchases were started',
    next: 'Wait ten minutes, then try again. After twenty in a day, try again tomorrow.',
  },
}

/** The checkout could not be made: no money has moved, whatever the reason. */
export function RefusedPanel({ error, onRetry, onBack }: RefusedPanelProps) {
  const { title, next } = REFUSALS[error.code] ?? describeError(error)
  return (
    <Panel
      role="alert"
      icon={<CircleX className="text-tomato" />}
      title={title}
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <Button variant="outline" onClick={onBack}>
            Other packages
          </Button>
        </>
      }
    >
      Nothing was charged. {next}
    </Panel>
  )
}

export function PageFailedPanel({ onRetry, onLeave }: { onRetry: () => void; onLeave: () => void }) {
  return (
    <Panel
      role="alert"
      icon={<ShieldAlert className="text-tomato" />}
      title="The payment form did not load"
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <Button variant="outline" onClick={onLeave}>
            Pay on Stripe’s page
          </Button>
        </>
      }
    >
      Nothing was charged. Stripe cannot be reached, or something in this browser blocks its form. You can also pay on
      Stripe’s own page; it brings you back here.
    </Panel>
  )
}
