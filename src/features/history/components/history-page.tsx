import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { PageHeader } from '@/components/page-header'
import { useWalletChange } from '@/features/tokens/public'
import { useSession } from '@/lib/session'
import { historyTexts } from '@/texts/en/history'
import { historyKeys } from '../keys'
import { ExportButton } from './export-button'
import { HistoryFilters } from './history-filters'
import { PurchaseList } from './purchase-list'
import { TotalTiles } from './total-tiles'
import { TransactionList } from './transaction-list'
import { useHistoryAddress } from './use-history-address'
import { WeeksPanel } from './weeks-panel'

const ReceiptDialog = lazy(async () => ({ default: (await import('./receipt-dialog')).ReceiptDialog }))

export function HistoryPage() {
  const { userId } = useSession()
  const { filter } = useHistoryAddress()
  const t = historyTexts()
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={<ExportButton filter={filter} />} />
      {userId !== null && <History userId={userId} />}
    </>
  )
}

function History({ userId }: { userId: string }) {
  const queryClient = useQueryClient()
  const { filter, setFilter, receiptId, closeReceipt } = useHistoryAddress()
  useWalletChange(() => void queryClient.invalidateQueries({ queryKey: historyKeys.all(userId) }))
  return (
    <div className="flex flex-col gap-8">
      <TotalTiles userId={userId} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-2">
          <WeeksPanel userId={userId} />
        </div>
        <div className="flex min-w-0 flex-col gap-5 lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <HistoryFilters filter={filter} onChange={setFilter} />
          <TransactionList userId={userId} filter={filter} onFilter={setFilter} />
        </div>
        <div className="min-w-0 lg:col-start-2">
          <PurchaseList userId={userId} />
        </div>
      </div>
      {receiptId !== null && (
        <Suspense fallback={null}>
          <ReceiptDialog userId={userId} purchaseId={receiptId} onClose={closeReceipt} />
        </Suspense>
      )}
    </div>
  )
}
