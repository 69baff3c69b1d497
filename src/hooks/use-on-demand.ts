import { useEffect, useEffectEvent, useState } from 'react'
import { warmUp } from '@/lib/warm-up'

/**
 * Code for what opens at a press, so that the first screen need not wait for it.
 * @param load must be the same function at every call.
 * @param onMissing without a network nothing opens: what was wanted is taken back, so that the next press tries again.
 * @returns the module once it is loaded: soon after the first screen, or when it is wanted before that.
 */
export function useOnDemand<Module>(
  load: () => Promise<Module>,
  isWanted: boolean,
  onMissing: () => void,
): Module | undefined {
  const [loaded, setLoaded] = useState<Module>()
  const handleMissing = useEffectEvent(onMissing)
  useEffect(() => warmUp(load), [load])
  useEffect(() => {
    if (isWanted) load().then(setLoaded, () => handleMissing())
  }, [isWanted, load])
  return loaded
}
