/** Query keys of the history, the user next to the root. */
export const historyKeys = {
  all: (userId: string) => ['history', userId] as const,
  transactions: (userId: string) => [...historyKeys.all(userId), 'transactions'] as const,
  totals: (userId: string) => [...historyKeys.all(userId), 'totals'] as const,
  purchases: (userId: string) => [...historyKeys.all(userId), 'purchases'] as const,
}
