import { lazy, Suspense } from 'react'
import { Navigate, useLocation } from 'react-router-dom'
import { useSession } from '@/lib/session'
import { paths } from '../paths'
import { loadSignedIn } from '../preload'
import { LoadingShell } from './loading-shell'
import { PublicLayout } from './public-layout'

const SignedInLayout = lazy(async () => ({ default: (await loadSignedIn()).SignedInLayout }))

/** The frame for whoever looks at it. */
export function AppLayout() {
  const { status, isRecovering } = useSession()
  const { pathname } = useLocation()
  if (status === 'loading') return <LoadingShell />
  if (status === 'signed-out') return <PublicLayout />
  // A recovery link may lead to another page, where the host allows no other; it has but one purpose.
  const needsNewPassword = isRecovering && pathname !== paths.resetPassword.path
  return (
    <Suspense fallback={<LoadingShell />}>
      {needsNewPassword ? <Navigate replace to={paths.resetPassword.getHref()} /> : <SignedInLayout />}
    </Suspense>
  )
}
