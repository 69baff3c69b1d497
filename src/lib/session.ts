/** Who is signed in, for the whole app. The session itself stays inside supabase-js. */
import type { User } from '@supabase/supabase-js'
import { create } from 'zustand'
import { forgetKeptRecipes } from './kitchen-cache'
import { readKeptSession } from './kept-session'
import { forgetPerson } from './person-storage'
import { queryClient } from './query-client'
import { endRenewal, renewPatientlyWhile } from './renewal'
import { checkSessionOnReturn } from './session-check'
import { supabase } from './supabase'

export interface SessionState {
  status: 'loading' | 'signed-in' | 'signed-out'
  userId: string | null
  email: string | null
  /** True after a recovery link was followed, until a new password is set. */
  isRecovering: boolean
  /** True when the person chose to leave, as against a session that has ended under them. */
  hasLeft: boolean
}

const signedOut: SessionState = { status: 'signed-out', userId: null, email: null, isRecovering: false, hasLeft: false }

/**
 * Whether supabase-js will find a session, in storage or in a link from a mail. Without one the visitor's
 * page need not wait for it.
 */
function mayHaveSession(): boolean {
  return /[#&?](access_token|code|error_code)=/.test(window.location.href) || readKeptSession() !== undefined
}

const useSessionStore = create<SessionState>(() => (mayHaveSession() ? { ...signedOut, status: 'loading' } : signedOut))

renewPatientlyWhile(() => {
  believeKeptSession()
  const { status, hasLeft } = useSessionStore.getState()
  return status === 'signed-in' && !hasLeft
})

/** On a page that was opened without a network: they are who they were until the server says otherwise. */
function believeKeptSession(): void {
  const kept = useSessionStore.getState().status === 'loading' ? readKeptSession() : undefined
  if (kept) useSessionStore.setState(toState(kept, false))
}

export function useSession(): SessionState {
  return useSessionStore()
}

/** @returns when it is known whether somebody is signed in. */
export function sessionIsKnown(): Promise<void> {
  return new Promise((resolve) => {
    const check = ({ status }: SessionState) => {
      if (status === 'loading') return
      unsubscribe()
      resolve()
    }
    const unsubscribe = useSessionStore.subscribe(check)
    check(useSessionStore.getState())
  })
}

/** For code outside React, such as a client that needs to know whose answer it holds. */
export function getSessionState(): SessionState {
  return useSessionStore.getState()
}

function toState(session: { user: Pick<User, 'id' | 'email'> } | null, isRecovering: boolean): SessionState {
  if (session === null) return { ...signedOut, hasLeft: useSessionStore.getState().hasLeft }
  return {
    status: 'signed-in',
    userId: session.user.id,
    email: session.user.email ?? null,
    isRecovering,
    hasLeft: false,
  }
}

/** To be told before signing out, so that no guard asks the person who leaves to sign in again. */
export function setHasLeft(hasLeft: boolean): void {
  useSessionStore.setState({ hasLeft })
}

/**
 * Follows supabase-js, which itself tells every tab of this browser about a sign-in or sign-out.
 * The callback stays synchronous: awaiting supabase inside it dead-locks on the client's own lock.
 * @returns stops following.
 */
export function startSession(): () => void {
  const { data } = supabase.auth.onAuthStateChange((event, session) => {
    const previous = useSessionStore.getState()
    const next = toState(session, event === 'PASSWORD_RECOVERY' || (previous.isRecovering && event !== 'USER_UPDATED'))
    // Nothing that one person saw may be shown to the next one at the same browser.
    if (previous.userId !== null && previous.userId !== next.userId) {
      queryClient.clear()
      forgetPerson()
      void forgetKeptRecipes()
    }
    useSessionStore.setState(next)
    // What was read meanwhile is what was kept.
    if (endRenewal()) void queryClient.invalidateQueries()
  })
  const stopChecking = checkSessionOnReturn(() => useSessionStore.getState().status === 'signed-in')
  return () => {
    stopChecking()
    data.subscription.unsubscribe()
  }
}
