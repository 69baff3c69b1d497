import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTokens } from '@/features/tokens/public'
import { historyKeys } from '../keys'

/** A wallet with another version has another ledger: what is shown of it is read again. */
export function useFreshHistory(userId: string): void {
  const queryClient = useQueryClient()
  const { version } = useTokens()
  const seenVersion = useRef(version)
  useEffect(() => {
    if (version === undefined || version === seenVersion.current) return
    const isFirst = seenVersion.current === undefined
    seenVersion.current = version
    // The first version comes with the page, whose lists are being read already.
    if (!isFirst) void queryClient.invalidateQueries({ queryKey: historyKeys.all(userId) })
  }, [queryClient, userId, version])
}
