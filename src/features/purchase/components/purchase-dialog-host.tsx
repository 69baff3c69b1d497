import { lazy, Suspense, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { useSession } from '@/lib/session'
import { toast } from '@/lib/toast'
import { closePurchaseDialog, usePurchaseDialog } from '../model/purchase-dialog-store'

const PurchaseDialog = lazy(async () => ({ default: (await import('./purchase-dialog')).PurchaseDialog }))

/** Stripe's own page leads back here when somebody leaves it; the address then forgets that it did. */
function useCancelledWord(): void {
  const [search, setSearch] = useSearchParams()
  const isCancelled = search.get('purchase') === 'cancelled'
  useEffect(() => {
    if (!isCancelled) return
    toast.message('You left before paying', { id: 'purchase', description: 'You can start again at any time.' })
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

/** Mounted once by the shell. The dialog is loaded when first opened and then stays, to see payments through. */
export function PurchaseDialogHost() {
  const { userId } = useSession()
  const { isOpen } = usePurchaseDialog()
  const [wasOpened, setWasOpened] = useState(false)
  if (isOpen && !wasOpened) setWasOpened(true)

  useEffect(() => {
    if (userId === null) closePurchaseDialog()
  }, [userId])

  useCancelledWord()

  if (!wasOpened || userId === null) return null
  return (
    <Suspense fallback={null}>
      {/* Another person at the same browser starts with nothing under way. */}
      <PurchaseDialog key={userId} userId={userId} />
    </Suspense>
  )
}
