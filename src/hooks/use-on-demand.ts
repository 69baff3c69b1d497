import { useEffect, useState } from 'react'
import { warmUp } from '@/lib/warm-up'

/**
 * Code for what opens at a press, so that the first screen need not wait for it.
 * @param load must be the same function at every call.
 * @returns the module once it is loaded: soon after the first screen, or when it is wanted before that.
 */
export function useOnDemand<Module>(load: () => Promise<Module>, isWanted: boolean): Module | undefined {
  const [loaded, setLoaded] = useState<Module>()
  useEffect(() => warmUp(load), [load])
  useEffect(() => {
    if (!isWanted) return
    // Without a network nothing opens, and the next press tries again.
    load().then(setLoaded, () => undefined)
  }, [isWanted, load])
  return loaded
}
