/** Query keys, from general to specific, the user next to the root: nobody can read another's entry. */
export const tokenKeys = {
  all: ['tokens'] as const,
  wallet: (userId: string) => [...tokenKeys.all, 'wallet', userId] as const,
  packages: () => [...tokenKeys.all, 'packages'] as const,
  faults: () => [...tokenKeys.all, 'faults'] as const,
  prices: () => [...tokenKeys.all, 'prices'] as const,
}
