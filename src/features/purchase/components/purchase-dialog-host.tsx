import { lazy, Suspense, useEffect, useState } from 'react'
import { useSession } from '@/lib/session'
import { closePurchaseDialog, usePurchaseDialog } from '../model/purchase-dialog-store'

const PurchaseDialog = lazy(async () => ({ default: (await import('./purchase-dialog')).PurchaseDialog }))

/** Mounted once by the shell. The dialog is loaded when first opened and then stays, to see payments through. */
export function PurchaseDialogHost() {
  const { userId } = useSession()
  const { isOpen } = usePurchaseDialog()
  const [wasOpened, setWasOpened] = useState(false)
  if (isOpen && !wasOpened) setWasOpened(true)

  useEffect(() => {
    if (userId === null) closePurchaseDialog()
  }, [userId])

  if (!wasOpened || userId === null) return null
  return (
    <Suspense fallback={null}>
      {/* Another person at the same browser starts with nothing under way. */}
      <PurchaseDialog key={userId} userId={userId} />
    </Suspense>
  )
}
