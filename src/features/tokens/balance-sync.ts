/** Apart from `public.ts`, so that what keeps a balance true is loaded for people who have one, not for visitors. */
export { TokenSyncProvider } from './sync/token-sync-provider'
