import { useMutation } from '@tanstack/react-query'
import Download from 'lucide-react/icons/download'
import { Button } from '@/components/ui/button'
import { describeError } from '@/lib/errors'
import { toast } from '@/lib/toast'
import { historyTexts } from '@/texts/en/history'
import type { HistoryFilter } from '../model/history-filter'

export function ExportButton({ filter }: { filter: HistoryFilter }) {
  const t = historyTexts().csv
  const exporting = useMutation({
    mutationFn: async () => {
      const { exportTransactions } = await import('../api/export-transactions')
      await exportTransactions(filter, AbortSignal.timeout(120_000))
    },
    onError: (error) => toast.error(t.notMade, { id: 'export', description: describeError(error).next }),
  })
  return (
    <Button variant="outline" onClick={() => exporting.mutate()} isPending={exporting.isPending}>
      {!exporting.isPending && <Download aria-hidden="true" />}
      {exporting.isPending ? t.preparing : t.download}
    </Button>
  )
}
