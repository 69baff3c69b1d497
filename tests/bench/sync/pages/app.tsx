/**
 * The app's real provider, cache and hook below `components` components, and a button's worth of code that spends.
 * It also marks when an event reaches the client's callback and when its row is in the cache.
 */
import { deductTokensResponseSchema } from '@contract/tokens'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { acceptWallet, TokenSyncProvider, useTokens } from '@/features/tokens/public'
import { invokeFunction } from '@/lib/functions-client'
import { queryClient } from '@/lib/query-client'
import { getSessionState, startSession } from '@/lib/session'
import { supabase } from '@/lib/supabase'
import type { Spent } from '../marks.ts'

const balanceOf = (text: string) => Number(/"balance":(\d+)/.exec(text)?.[1] ?? Number.NaN)

/** Every channel of the client, with a mark before each callback. */
function markCallbacks(): void {
  const createChannel = supabase.channel.bind(supabase)
  supabase.channel = (...parameters) => {
    const channel = createChannel(...parameters)
    const on = channel.on.bind(channel) as (...binding: unknown[]) => unknown
    const onMarked = (type: unknown, filter: unknown, callback: (payload: unknown) => void) =>
      on(type, filter, (payload: unknown) => {
        window.benchMark?.('callback', balanceOf(JSON.stringify(payload)))
        callback(payload)
      })
    return Object.assign(channel, { on: onMarked })
  }
}

function markCacheWrites(): void {
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    window.benchMark?.('cache', balanceOf(JSON.stringify(event.query.state.data)))
  })
}

/** Pays for a feature and shows what the function answered, as a purchase does: without a guess before the answer. */
window.benchSpend = async (): Promise<Spent> => {
  performance.clearResourceTimings()
  const body = { feature: 'cookbook', requestId: crypto.randomUUID() }
  const { balance, version } = await invokeFunction('deduct-tokens', body, deductTokensResponseSchema)
  acceptWallet({ userId: getSessionState().userId ?? '', balance, version })
  const [call] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/deduct-tokens'))
  if (call === undefined) throw new Error('The browser kept no time of the call')
  return { balance, answeredAtMs: performance.timeOrigin + (call as PerformanceResourceTiming).responseEnd }
}

function Balance() {
  const { balance } = useTokens()
  return <output data-balance={balance ?? ''}>{balance}</output>
}

const length = Number(new URLSearchParams(location.search).get('components') ?? 1)
markCallbacks()
markCacheWrites()
startSession()
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queryClient}>
    <TokenSyncProvider>
      {Array.from({ length }, (_, index) => (
        <Balance key={index} />
      ))}
    </TokenSyncProvider>
  </QueryClientProvider>,
)
