import { AuthError } from '@supabase/supabase-js'
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { checkSessionOnReturn } from './session-check'
import { supabase } from './supabase'

let getUser: MockInstance<typeof supabase.auth.getUser>
let signOut: MockInstance<typeof supabase.auth.signOut>
let stop: () => void

const says = (code: string | undefined, status: number) =>
  getUser.mockResolvedValue({ data: { user: null }, error: new AuthError('no', status, code) })

beforeEach(() => {
  vi.useFakeTimers()
  getUser = vi.spyOn(supabase.auth, 'getUser')
  signOut = vi.spyOn(supabase.auth, 'signOut').mockResolvedValue({ error: null })
  stop = checkSessionOnReturn(() => true)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

async function comeBack(): Promise<void> {
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(0)
}

describe('coming back to the page', () => {
  it('signs out here whose account was deleted on another device, and nowhere else', async () => {
    says('user_not_found', 403)
    await comeBack()
    expect(signOut).toHaveBeenCalledExactlyOnceWith({ scope: 'local' })
  })

  it('signs nobody out while the server only has trouble, or cannot be reached', async () => {
    says(undefined, 500)
    await comeBack()
    await vi.advanceTimersByTimeAsync(60_000)
    says(undefined, 0)
    await comeBack()
    expect(getUser).toHaveBeenCalledTimes(2)
    expect(signOut).not.toHaveBeenCalled()
  })

  it('asks once a minute at most', async () => {
    says(undefined, 500)
    await comeBack()
    await comeBack()
    await vi.advanceTimersByTimeAsync(59_000)
    await comeBack()
    expect(getUser).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1_000)
    await comeBack()
    expect(getUser).toHaveBeenCalledTimes(2)
  })
})
