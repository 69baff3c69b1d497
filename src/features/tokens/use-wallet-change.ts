import { useEffect, useEffectEvent, useRef } from 'react'
import { useTokens } from './use-tokens'

/**
 * Calls back whenever the wallet has moved, here or on another device: what a list shows of the ledger or of
 * recipes is old then. Not for the first version, which comes with the page.
 */
export function useWalletChange(onChange: () => void): void {
  const { version } = useTokens()
  const seenVersion = useRef(version)
  const handleChange = useEffectEvent(onChange)
  useEffect(() => {
    if (version === undefined || version === seenVersion.current) return
    const isFirst = seenVersion.current === undefined
    seenVersion.current = version
    if (!isFirst) handleChange()
  }, [version])
}
