/**
 * The other transport: the database itself sends the row, in the transaction of its change, to a private topic.
 * Streamed instead of polled, and authorised once at the join; the topic's name is the boundary.
 */
import { supabase } from '@/lib/supabase'
import { systemHandler, type WalletTransport } from './transport'

export const broadcast: WalletTransport = {
  createChannel: (userId, handlers) =>
    supabase
      .channel(`user:${userId}:tokens`, {
        config: {
          private: true,
          // SUBSCRIBED means that the join was allowed, not that the database's messages flow yet.
          broadcast: { ack: false, self: false, replication_ready: true },
        },
      })
      .on('system', {}, systemHandler('system', handlers))
      .on<WalletMessage>('broadcast', { event: 'balance_changed' }, ({ payload }) =>
        handlers.onRow(payload, payload.updated_at),
      ),
}

/** The row, with an `id` of the message that nobody needs: versions tell repeats apart. */
interface WalletMessage {
  updated_at: string
}
