/** The transport of the specification: `postgres_changes` on the person's own row of `user_tokens`. */
import { supabase } from '@/lib/supabase'

export interface ChannelHandlers {
  onStatus(status: 'SUBSCRIBED' | 'CHANNEL_ERROR' | 'TIMED_OUT' | 'CLOSED', error?: Error): void
  onSystem(isOk: boolean, message: string): void
  /** The new row as sent; an empty object when the server left columns out (an event with errors). */
  onRow(row: unknown): void
}

export interface WalletChannel {
  close(): void
}

interface SystemMessage {
  extension?: string
  status?: string
  message?: string
}

/**
 * Opens the channel of one person. The session is awaited first: a join in the same tick as a page load
 * goes out without the token, is answered as for a stranger, and would stay silent for ever.
 */
export async function openWalletChannel(
  userId: string,
  handlers: ChannelHandlers,
  isWanted: () => boolean,
): Promise<WalletChannel | null> {
  await supabase.auth.getSession()
  await supabase.realtime.setAuth()
  if (!isWanted()) return null
  const channel = supabase
    .channel(`user_tokens_${userId}`)
    .on('system', {}, (payload: SystemMessage) => {
      if (payload.extension === 'postgres_changes') handlers.onSystem(payload.status === 'ok', payload.message ?? '')
      else if (payload.status === 'error') handlers.onSystem(false, payload.message ?? '')
    })
    .on(
      'postgres_changes',
      { event: '*', schema: 'public', table: 'user_tokens', filter: `user_id=eq.${userId}` },
      (change) => handlers.onRow(change.new),
    )
    .subscribe((status, error) => handlers.onStatus(status, error))
  return {
    close() {
      void supabase.removeChannel(channel)
    },
  }
}
