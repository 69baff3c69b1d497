import { lazy, Suspense, useEffect } from 'react'
import { loadToaster, useToasterState } from '@/lib/toast'

const Toaster = lazy(async () => ({ default: (await loadToaster())[1].Toaster }))

/** Late enough to be in nobody's way. */
const PRELOAD_AFTER_MS = 1_000

/** Sonner listens from its own mounting on, which is before this effect runs. */
function ReadyToaster() {
  useEffect(() => {
    useToasterState.setState({ isReady: true })
    return () => useToasterState.setState({ isReady: false })
  }, [])
  return <Toaster />
}

/** Mounts the toaster with the first toast, when it has been loaded; see `@/lib/toast`. */
export function ToasterHost() {
  const { isNeeded } = useToasterState()
  useEffect(() => {
    const timer = setTimeout(() => void loadToaster().catch(() => undefined), PRELOAD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isNeeded) return null
  return (
    <Suspense fallback={null}>
      <ReadyToaster />
    </Suspense>
  )
}
