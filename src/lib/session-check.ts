/**
 * Whether the session has ended elsewhere: by "Sign out everywhere", or with the account. A token goes on being valid
 * for up to an hour after that, so only the server can tell; it is asked when somebody comes back to the page.
 */
import { supabase } from './supabase'

/** Windows change all the time. */
const PAUSE_MS = 60_000

/** @returns stops asking. */
export function checkSessionOnReturn(isSignedIn: () => boolean): () => void {
  const listeners = new AbortController()
  let nextMs = 0
  const check = () => {
    if (!isSignedIn() || document.visibilityState === 'hidden' || performance.now() < nextMs) return
    nextMs = performance.now() + PAUSE_MS
    void leaveIfEnded()
  }
  document.addEventListener('visibilitychange', check, { signal: listeners.signal })
  window.addEventListener('focus', check, { signal: listeners.signal })
  return () => listeners.abort()
}

/** An answer that says nothing about the person, or none, changes nothing. */
async function leaveIfEnded(): Promise<void> {
  // For a session that the server no longer knows the client does it by itself.
  const { error } = await supabase.auth.getUser()
  if (error?.code === 'user_not_found') await supabase.auth.signOut({ scope: 'local' })
}
