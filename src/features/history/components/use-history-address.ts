import { useSearchParams } from 'react-router-dom'
import { readFilter, withFilter, type HistoryFilter } from '../model/history-filter'

/** The filter and the open receipt, which live in the address. */
export function useHistoryAddress() {
  const [search, setSearch] = useSearchParams()
  const change = (update: (search: URLSearchParams) => URLSearchParams) =>
    setSearch(update, { replace: true, preventScrollReset: true })
  return {
    filter: readFilter(search),
    setFilter: (filter: HistoryFilter) => change((current) => withFilter(current, filter)),
    receiptId: search.get('receipt'),
    closeReceipt: () =>
      change((current) => {
        const next = new URLSearchParams(current)
        next.delete('receipt')
        return next
      }),
  }
}

/** The address of a receipt, over the history as it is now. */
export function useReceiptHref(): (purchaseId: string) => string {
  const [search] = useSearchParams()
  return (purchaseId) => {
    const next = new URLSearchParams(search)
    next.set('receipt', purchaseId)
    return `?${next}`
  }
}
