/** What everybody who is signed in needs, in one chunk: the frame, and what keeps the balance in it true. */
export { TokenSyncProvider } from '@/features/tokens/balance-sync'
export { SignedInLayout } from './layouts/signed-in-layout'
