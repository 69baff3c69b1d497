import { infiniteQueryOptions } from '@tanstack/react-query'
import { historyKeys } from '../keys'
import type { HistoryFilter } from '../model/history-filter'
import { readTransactions } from './read-transactions'

const PAGE_SIZE = 30

export function transactionsQueryOptions(userId: string, filter: HistoryFilter) {
  return infiniteQueryOptions({
    queryKey: historyKeys.transactions(userId, filter),
    queryFn: ({ signal, pageParam }) => readTransactions({ filter, before: pageParam, size: PAGE_SIZE, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
    enabled: userId !== '',
  })
}
