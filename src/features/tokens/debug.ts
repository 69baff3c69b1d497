/** Apart from `public.ts`, so that only its own route loads it. */
export { SyncDebugPage } from './components/debug/sync-debug-page'
export { isDebugging } from './model/debug-flag'
