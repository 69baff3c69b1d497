import { lazy, Suspense } from 'react'
import { Navigate, useLocation } from 'react-router-dom'
import { useSession } from '@/lib/session'
import { paths } from '../paths'
import { loadPublicLayout, loadSignedInLayout } from '../preload'
import { LoadingShell } from './loading-shell'

const PublicLayout = lazy(async () => ({ default: (await loadPublicLayout()).PublicLayout }))
const SignedInLayout = lazy(async () => ({ default: (await loadSignedInLayout()).SignedInLayout }))

/** The frame for whoever looks at it. */
export function AppLayout() {
  const { status, isRecovering } = useSession()
  const { pathname } = useLocation()
  if (status === 'loading') return <LoadingShell />
  // A recovery link may lead to another page, where the host allows no other; it has but one purpose.
  const needsNewPassword = isRecovering && pathname !== paths.resetPassword.path
  return (
    // Another person, or none, begins anew: what is replaced while code is on its way would stay in the page, hidden.
    <Suspense key={status} fallback={<LoadingShell />}>
      {status === 'signed-out' ? (
        <PublicLayout />
      ) : needsNewPassword ? (
        <Navigate replace to={paths.resetPassword.getHref()} />
      ) : (
        <SignedInLayout />
      )}
    </Suspense>
  )
}
