import { act, render, waitFor } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { http, HttpResponse } from 'msw'
import { expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/query-client'
import { supabase } from '@/lib/supabase'
import { server } from '@/testing/server'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { TokenSyncProvider, useTokens } from './public'
import { currentManager } from './sync/current-manager'
import { useSyncStore } from './sync/sync-store'

/** A whole row, as an event brings it. */
const hear = (balance: number, version: number) =>
  currentManager()?.accept({ userId: TEST_USER_ID, balance, held: 0, debt: 0, version, steps: [] })

const row = { user_id: TEST_USER_ID, balance: 3, held: 0, debt: 0, version: 1 }

/** Fifty places that show the number, a frame around them that does not, and how often each has rendered. */
function renderFifty() {
  const renders = { number: Array.from({ length: 50 }, () => 0), frame: 0 }
  const Balance = ({ index }: { index: number }) => {
    renders.number[index]! += 1
    return <span data-testid="number">{useTokens().balance}</span>
  }
  const Frame = () => {
    renders.frame += 1
    return renders.number.map((_, index) => <Balance key={index} index={index} />)
  }
  const { getAllByTestId } = render(
    <QueryClientProvider client={createQueryClient()}>
      <TokenSyncProvider>
        <Frame />
      </TokenSyncProvider>
    </QueryClientProvider>,
  )
  return { renders, shown: () => new Set(getAllByTestId('number').map(({ textContent }) => textContent)) }
}

it('shows a change in fifty components with one channel and no read, rendering each of them once', async () => {
  vi.spyOn(supabase.realtime, 'connect').mockReturnValue(undefined)
  let reads = 0
  server.use(
    http.get('*/rest/v1/user_tokens', () => {
      reads += 1
      return HttpResponse.json([row])
    }),
  )
  await signIn()
  const { renders, shown } = renderFifty()
  await waitFor(() => expect(shown()).toEqual(new Set(['3'])))
  expect(reads).toBe(1)
  await waitFor(() => expect(supabase.getChannels()).toHaveLength(1))
  const [readsBefore, framesBefore, rendersBefore] = [reads, renders.frame, [...renders.number]]

  act(() => {
    hear(23, 2)
  })
  await waitFor(() => expect(shown()).toEqual(new Set(['23'])))
  expect(renders.number).toEqual(rendersBefore.map((count) => count + 1))
  expect(renders.frame).toBe(framesBefore)

  // What changes nothing that they show renders none of them: an old row, the same row, the time of the last news,
  // the connection.
  act(() => {
    hear(3, 1)
    hear(23, 2)
    useSyncStore.setState({ lastSyncMs: Date.now() })
    useSyncStore.setState({ mode: 'offline', reason: 'no-network' })
  })
  expect(renders.number).toEqual(rendersBefore.map((count) => count + 1))
  expect(reads).toBe(readsBefore)
  expect(supabase.getChannels()).toHaveLength(1)
})
