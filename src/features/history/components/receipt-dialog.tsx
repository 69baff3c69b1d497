import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorPanel } from '@/components/error-panel'
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { historyTexts } from '@/texts/en/history'
import { purchaseQueryOptions } from '../api/purchases'
import { isCredited } from '../model/purchase-status'
import { Receipt } from './receipt'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface ReceiptDialogProps {
  userId: string
  /** From the address, so it may be anything. */
  purchaseId: string
  onClose: () => void
}

export function ReceiptDialog({ userId, purchaseId, onClose }: ReceiptDialogProps) {
  const [opener] = useState(() => document.activeElement)
  const isId = UUID.test(purchaseId)
  const query = useQuery({ ...purchaseQueryOptions(userId, purchaseId), enabled: isId })
  const t = historyTexts().receipt
  const purchase = isId ? query.data : null
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        data-print="only"
        // Radix gives the focus back to a trigger of its own, and this was opened by an address.
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
        }}
      >
        <DialogHeader>
          <DialogTitle>{t.title}</DialogTitle>
          <DialogDescription>{t.subtitle}</DialogDescription>
        </DialogHeader>
        {purchase === undefined ? (
          query.isError ? (
            <ErrorPanel
              title={t.receiptNotLoaded}
              error={query.error}
              onRetry={() => void query.refetch()}
              isRetrying={query.isFetching}
            />
          ) : (
            <div>
              <span className="sr-only">{t.loading}</span>
              <Skeleton className="h-72" />
            </div>
          )
        ) : purchase !== null && isCredited(purchase.status) ? (
          <Receipt userId={userId} purchase={purchase} />
        ) : (
          <p>{t.missing}</p>
        )}
      </DialogContent>
    </Dialog>
  )
}
