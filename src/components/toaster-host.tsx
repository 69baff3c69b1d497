import { lazy, Suspense, useEffect } from 'react'
import { useToasterState } from '@/lib/toast'

const Toaster = lazy(async () => ({ default: (await import('@/components/ui/sonner')).Toaster }))

/** Sonner listens from its own mounting on, which is before this effect runs. */
function ReadyToaster() {
  useEffect(() => {
    useToasterState.setState({ isReady: true })
    return () => useToasterState.setState({ isReady: false })
  }, [])
  return <Toaster />
}

/** Mounts the toaster with the first toast; see `@/lib/toast`. */
export function ToasterHost() {
  const { isNeeded } = useToasterState()
  if (!isNeeded) return null
  return (
    <Suspense fallback={null}>
      <ReadyToaster />
    </Suspense>
  )
}
