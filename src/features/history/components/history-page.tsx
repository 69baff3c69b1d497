import { useQueryClient } from '@tanstack/react-query'
import { PageHeader } from '@/components/page-header'
import { useWalletChange } from '@/features/tokens/public'
import { useSession } from '@/lib/session'
import { historyKeys } from '../keys'
import { PurchaseList } from './purchase-list'
import { TotalTiles } from './total-tiles'
import { TransactionList } from './transaction-list'

export function HistoryPage() {
  const { userId } = useSession()
  return (
    <>
      <PageHeader title="History" description="Where your tokens came from and what became of them." />
      {userId !== null && <History userId={userId} />}
    </>
  )
}

function History({ userId }: { userId: string }) {
  const queryClient = useQueryClient()
  useWalletChange(() => void queryClient.invalidateQueries({ queryKey: historyKeys.all(userId) }))
  return (
    <div className="flex flex-col gap-8">
      <TotalTiles userId={userId} />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <TransactionList userId={userId} />
        <PurchaseList userId={userId} />
      </div>
    </div>
  )
}
