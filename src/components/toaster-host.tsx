import { lazy, Suspense, useEffect } from 'react'
import { loadToaster, useToasterState } from '@/lib/toast'
import { warmUp } from '@/lib/warm-up'

const Toaster = lazy(async () => ({ default: (await loadToaster())[1].Toaster }))

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
  useEffect(() => warmUp(loadToaster), [])
  if (!isNeeded) return null
  return (
    <Suspense fallback={null}>
      <ReadyToaster />
    </Suspense>
  )
}
