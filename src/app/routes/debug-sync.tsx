import { isDebugging, SyncDebugPage } from '@/features/tokens/debug'
import { Component as NotFound } from './not-found'

export function Component() {
  return isDebugging() ? <SyncDebugPage /> : <NotFound />
}
