import { lazy, Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useOfflineReason } from '@/features/tokens/public'
import { useSession } from '@/lib/session'
import { toast } from '@/lib/toast'
import { warmUp } from '@/lib/warm-up'
import { shellTexts } from '@/texts/en/shell'
import { closePurchaseDialog, usePurchaseDialog } from '../model/purchase-dialog-store'

const load = () => import('./purchase-dialog')
const PurchaseDialog = lazy(async () => ({ default: (await load()).PurchaseDialog }))

/** Stripe's own page leads back here when somebody leaves it; the address then forgets that it did. */
function useCancelledWord(): void {
  const [search, setSearch] = useSearchParams()
  const isCancelled = search.get('purchase') === 'cancelled'
  useEffect(() => {
    if (!isCancelled) return
    const { cancelled, startAgain } = shellTexts().purchase
    toast.message(cancelled, { id: 'purchase', description: startAgain })
    setSearch(
      (current) => {
        const next = new URLSearchParams(current)
        next.delete('purchase')
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }, [isCancelled, setSearch])
}

/**
 * Loads the dialog when it is first opened. Where that fails (no network) it is said, and the page stays as it is:
 * what is lazy would remember the failure, and take the whole screen with it.
 */
function useIsLoaded(isOpen: boolean, userId: string | null): boolean {
  const [isLoaded, setIsLoaded] = useState(false)
  const offlineReason = useOfflineReason()
  const isMissing = isOpen && !isLoaded
  // Visitors cannot buy: nothing is loaded for them.
  useEffect(() => (userId === null ? undefined : warmUp(load)), [userId])
  useEffect(() => {
    if (!isMissing) return
    load().then(
      () => setIsLoaded(true),
      () => {
        closePurchaseDialog()
        const { notLoaded, whenOnline } = shellTexts().purchase
        toast.error(offlineReason ?? notLoaded, { id: 'purchase', description: whenOnline })
      },
    )
  }, [isMissing, offlineReason])
  return isLoaded
}

/** Mounted once by the shell. The dialog, once loaded, stays, to see payments through. */
export function PurchaseDialogHost() {
  const { userId } = useSession()
  const { isOpen } = usePurchaseDialog()
  const isLoaded = useIsLoaded(isOpen, userId)

  useEffect(() => {
    if (userId === null) closePurchaseDialog()
  }, [userId])

  useCancelledWord()

  if (!isLoaded || userId === null) return null
  return (
    <Suspense fallback={null}>
      {/* Another person at the same browser starts with nothing under way. */}
      <PurchaseDialog key={userId} userId={userId} />
    </Suspense>
  )
}
