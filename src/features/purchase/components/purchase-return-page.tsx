import { useQuery } from '@tanstack/react-query'
import CircleAlert from 'lucide-react/icons/circle-alert'
import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/page-header'
import { ErrorPanel } from '@/components/error-panel'
import { LinkButton } from '@/components/link-button'
import { Button } from '@/components/ui/button'
import { Card, CardContent } from '@/components/ui/card'
import { announceCredit, tellCreditsOnPage } from '@/features/tokens/public'
import { useSession } from '@/lib/session'
import { purchaseTexts } from '@/texts/en/purchase'
import { purchaseStatusQueryOptions } from '../api/purchase-status'
import { processingPollMs, SLOW_AFTER_MS } from '../model/polling'
import { openPurchaseDialog } from '../model/purchase-dialog-store'
import { outcomeOf } from '../model/purchase-machine'
import { PaidPanel, Panel, ProcessingPanel, UnderReviewPanel } from './purchase-panels'

/** Where Stripe sends people back to. The address proves nothing: only `purchase-status` says what happened. */
export function PurchaseReturnPage() {
  const [search] = useSearchParams()
  const { userId } = useSession()
  const sessionId = search.get('session_id') ?? ''
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={purchaseTexts().yourPurchase} />
      <Card>
        <CardContent>
          {/^cs_\w+$/.test(sessionId) && userId !== null ? (
            <PurchaseReturn key={sessionId} userId={userId} sessionId={sessionId} />
          ) : (
            <NotFoundPanel />
          )}
        </CardContent>
      </Card>
    </div>
  )
}

function PurchaseReturn({ userId, sessionId }: { userId: string; sessionId: string }) {
  const t = purchaseTexts()
  const { data, error, isFetching, refetch } = useQuery(
    purchaseStatusQueryOptions({ userId, request: { sessionId }, pollMs: processingPollMs }),
  )
  const isSlow = useIsSlow()
  const wasUnpaid = useRef(false)
  const outcome = data === undefined ? null : outcomeOf(data.status)

  useEffect(tellCreditsOnPage, [])
  useEffect(() => {
    if (outcome === 'processing' || outcome === 'payable') wasUnpaid.current = true
    // Coming back to this address a week later is no news.
    if (outcome === 'paid' && data !== undefined && wasUnpaid.current) void announceCredit(userId, data)
  }, [data, outcome, userId])

  if (data === undefined) {
    const code = error !== null && 'code' in error ? error.code : null
    if (code === 'not_found' || code === 'invalid_request') return <NotFoundPanel />
    if (error !== null) {
      return (
        <ErrorPanel
          error={error}
          title={t.returned.notChecked}
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )
    }
    return <ProcessingPanel isSlow={isSlow} isDelayed={false} error={null} onClose={goHome} />
  }
  if (data.isUnderReview) {
    const back = <LinkButton to={paths.home.getHref()}>{t.backToCooking}</LinkButton>
    return <UnderReviewPanel reference={sessionId} actions={back} />
  }
  switch (outcome) {
    case 'paid':
      return data.status === 'paid' ? (
        <>
          <PaidPanel tokens={data.tokens} balance={data.balance} owedBefore={null} />
          <BackToCooking />
        </>
      ) : (
        <TakenBackPanel status={data.status} />
      )
    case 'unpaid':
      return <UnfinishedPanel title={data.status === 'expired' ? t.unpaid.expiredTitle : t.unpaid.failedTitle} />
    case 'payable':
      return <UnfinishedPanel title={t.unpaid.unfinishedTitle} />
    case 'processing':
    case null:
      return <ProcessingPanel isSlow={isSlow} isDelayed={outcome === 'processing'} error={error} onClose={goHome} />
  }
}

function goHome() {
  window.location.assign(paths.home.getHref())
}

function useIsSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}

function BackToCooking() {
  return (
    <div className="grid justify-items-center pb-2">
      <LinkButton to={paths.home.getHref()}>{purchaseTexts().backToCooking}</LinkButton>
    </div>
  )
}

function UnfinishedPanel({ title }: { title: string }) {
  const t = purchaseTexts()
  return (
    <Panel
      role="alert"
      icon={<CircleAlert className="text-tomato" />}
      title={title}
      actions={
        <>
          <Button onClick={() => openPurchaseDialog()}>{t.choosePackage}</Button>
          <LinkButton to={paths.home.getHref()} variant="outline">
            {t.backToCooking}
          </LinkButton>
        </>
      }
    >
      {t.nothingCharged}
    </Panel>
  )
}

function TakenBackPanel({ status }: { status: string }) {
  const t = purchaseTexts().returned
  return (
    <Panel
      role="status"
      icon={<CircleAlert className="text-tomato" />}
      title={status === 'refunded' ? t.refunded : t.disputed}
      actions={
        <LinkButton to={paths.history.getHref()} variant="outline">
          {t.seeHistory}
        </LinkButton>
      }
    >
      {t.takenBack}
    </Panel>
  )
}

function NotFoundPanel() {
  const t = purchaseTexts()
  return (
    <Panel
      role="alert"
      icon={<CircleAlert className="text-tomato" />}
      title={t.returned.unknown}
      actions={<LinkButton to={paths.home.getHref()}>{t.backToCooking}</LinkButton>}
    >
      {t.returned.unknownMeans}
    </Panel>
  )
}
