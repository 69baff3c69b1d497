import type { QueryFunctionContext } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { supabase } from '@/lib/supabase'
import { walletQueryOptions } from './wallet-query'

it('is given up in time also while the session, which every read needs, waits for its renewal', async () => {
  vi.spyOn(supabase.auth, 'getSession').mockReturnValue(new Promise(() => undefined))
  const timeUp = new AbortController()
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(timeUp.signal)
  const { queryFn } = walletQueryOptions('ann')
  if (typeof queryFn !== 'function') throw new Error('There is no way to read')
  const read = queryFn({ signal: new AbortController().signal } as QueryFunctionContext<never>)
  timeUp.abort(new Error('time is up'))
  await expect(read).rejects.toThrow('time is up')
})
