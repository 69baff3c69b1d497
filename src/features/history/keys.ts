import type { HistoryFilter } from './model/history-filter'

/** Query keys of the history, the user next to the root. */
export const historyKeys = {
  all: (userId: string) => ['history', userId] as const,
  transactions: (userId: string, filter: HistoryFilter) =>
    [...historyKeys.all(userId), 'transactions', filter.shown, filter.period] as const,
  totals: (userId: string) => [...historyKeys.all(userId), 'totals'] as const,
  weeks: (userId: string) => [...historyKeys.all(userId), 'weeks'] as const,
  purchases: (userId: string) => [...historyKeys.all(userId), 'purchases'] as const,
  purchase: (userId: string, purchaseId: string) => [...historyKeys.purchases(userId), purchaseId] as const,
  stripeReceipt: (userId: string, purchaseId: string) =>
    [...historyKeys.purchase(userId, purchaseId), 'stripe-receipt'] as const,
}
