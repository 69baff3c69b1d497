import { Navigate, Outlet, useLocation } from 'react-router-dom'
import { LoadingPage } from '@/components/loading-page'
import { useSession } from '@/lib/session'
import { paths } from './paths'

/** Lets signed-in people through; sends others to sign in, with the way back in the address. */
export function RequireSession() {
  const { status, hasLeft } = useSession()
  const { pathname, search } = useLocation()
  if (status === 'loading') return <LoadingPage />
  if (status === 'signed-out' && hasLeft) return <Navigate replace to={paths.home.getHref()} />
  if (status === 'signed-out') return <Navigate replace to={paths.signIn.getHref(`${pathname}${search}`)} />
  return <Outlet />
}
