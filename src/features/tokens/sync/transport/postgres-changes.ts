/** The transport of the specification: `postgres_changes` on the person's own row of `user_tokens`. */
import { supabase } from '@/lib/supabase'
import { systemHandler, type WalletTransport } from './transport'

export const postgresChanges: WalletTransport = {
  createChannel: (userId, handlers) =>
    supabase
      .channel(`user_tokens_${userId}`)
      // The server begins to listen 1 to 5 s after SUBSCRIBED, and says so.
      .on('system', {}, systemHandler('postgres_changes', handlers))
      .on(
        'postgres_changes',
        { event: '*', schema: 'public', table: 'user_tokens', filter: `user_id=eq.${userId}` },
        (change) => handlers.onRow(change.new, change.commit_timestamp),
      ),
}
