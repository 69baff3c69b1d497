import { lazy, Suspense } from 'react'
import { LoadingPage } from '@/components/loading-page'
import { useSession } from '@/lib/session'
import { loadCook, loadLanding } from '../preload'

const LandingPage = lazy(async () => ({ default: (await loadLanding()).LandingPage }))
const CookRoute = lazy(async () => ({ default: (await loadCook()).Component }))

/** One address, two first screens: the offer for visitors, the stove for cooks. */
export function HomeRoute() {
  const { status } = useSession()
  if (status === 'loading') return <LoadingPage />
  return <Suspense fallback={<LoadingPage />}>{status === 'signed-in' ? <CookRoute /> : <LandingPage />}</Suspense>
}
