import { useEffect, useState } from 'react'

export type ScreenState = 'kept' | 'unsupported' | 'refused'

/** Keeps the screen on while it is mounted, and says honestly whether it can. */
export function useWakeLock(): ScreenState {
  const isSupported = 'wakeLock' in navigator
  const [state, setState] = useState<ScreenState>(isSupported ? 'kept' : 'unsupported')
  useEffect(() => {
    if (!isSupported) return
    let sentinel: WakeLockSentinel | undefined
    let isOver = false
    const request = async () => {
      // The browser lets go whenever the page is out of sight.
      if (document.visibilityState !== 'visible') return
      try {
        sentinel = await navigator.wakeLock.request('screen')
        if (isOver) return void sentinel.release()
        setState('kept')
      } catch {
        // A low battery, or a policy of the device.
        if (!isOver) setState('refused')
      }
    }
    const handleVisibility = () => void request()
    void request()
    document.addEventListener('visibilitychange', handleVisibility)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', handleVisibility)
      void sentinel?.release()
    }
  }, [isSupported])
  return state
}
