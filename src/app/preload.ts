import { getSessionState } from '@/lib/session'
import { paths } from './paths'

/** Starts loading what the first screen needs while React starts, instead of after it. */
export function preloadFirstPage(): void {
  const isHome = window.location.pathname === paths.home.path
  if (getSessionState().status === 'signed-out') {
    if (isHome) void import('@/features/landing/landing-page')
    return
  }
  void import('./layouts/signed-in-layout')
  if (isHome) void import('./routes/cook')
}
