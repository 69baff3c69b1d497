import type { AuthChangeEvent, Session } from '@supabase/supabase-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { queryClient } from './query-client'
import { getSessionState, setHasLeft, startSession } from './session'
import { supabase } from './supabase'

type Listener = (event: AuthChangeEvent, session: Session | null) => void

const sessionOf = (id: string) => ({ user: { id, email: `${id}@example.com` } }) as Session

let tell: Listener
let stop: () => void

beforeEach(() => {
  vi.spyOn(supabase.auth, 'onAuthStateChange').mockImplementation(((listener: Listener) => {
    tell = listener
    return { data: { subscription: { unsubscribe: () => undefined } } }
  }) as typeof supabase.auth.onAuthStateChange)
  stop = startSession()
})
afterEach(() => {
  tell('SIGNED_OUT', null)
  setHasLeft(false)
  stop()
})

describe('the session', () => {
  it('says who is signed in', () => {
    tell('SIGNED_IN', sessionOf('ana'))
    expect(getSessionState()).toMatchObject({ status: 'signed-in', userId: 'ana', email: 'ana@example.com' })
    tell('SIGNED_OUT', null)
    expect(getSessionState()).toMatchObject({ status: 'signed-out', userId: null, email: null })
  })

  it('forgets what one person saw before the next one comes, and keeps it when a token is renewed', () => {
    tell('SIGNED_IN', sessionOf('ana'))
    queryClient.setQueryData(['recipes', 'ana'], ['soup'])
    tell('TOKEN_REFRESHED', sessionOf('ana'))
    expect(queryClient.getQueryData(['recipes', 'ana'])).toEqual(['soup'])
    tell('SIGNED_IN', sessionOf('ben'))
    expect(queryClient.getQueryData(['recipes', 'ana'])).toBeUndefined()
  })

  it('keeps what a visitor has loaded, such as prices, when they sign in', () => {
    queryClient.setQueryData(['packages'], ['family'])
    tell('SIGNED_IN', sessionOf('ana'))
    expect(queryClient.getQueryData(['packages'])).toEqual(['family'])
  })

  it('tells leaving from a session that has ended', () => {
    tell('SIGNED_IN', sessionOf('ana'))
    tell('SIGNED_OUT', null)
    expect(getSessionState().hasLeft).toBe(false)
    tell('SIGNED_IN', sessionOf('ana'))
    setHasLeft(true)
    tell('SIGNED_OUT', null)
    expect(getSessionState().hasLeft).toBe(true)
    tell('SIGNED_IN', sessionOf('ana'))
    expect(getSessionState().hasLeft).toBe(false)
  })

  it('wants a new password after a recovery link, until one is set', () => {
    tell('PASSWORD_RECOVERY', sessionOf('ana'))
    tell('TOKEN_REFRESHED', sessionOf('ana'))
    expect(getSessionState().isRecovering).toBe(true)
    tell('USER_UPDATED', sessionOf('ana'))
    expect(getSessionState().isRecovering).toBe(false)
  })
})
