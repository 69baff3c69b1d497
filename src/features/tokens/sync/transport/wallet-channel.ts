/** Opens a person's channel, by the transport that the build was told to use. */
import { env } from '@/lib/env'
import { supabase } from '@/lib/supabase'
import { broadcast } from './broadcast'
import { postgresChanges } from './postgres-changes'
import type { ChannelHandlers } from './transport'

const transport = env.realtimeTransport === 'broadcast' ? broadcast : postgresChanges

export interface WalletChannel {
  close(): void
}

/** The token that the last channel was joined with. */
let lastToken: string | undefined

/**
 * The session is awaited first: a join in the same tick as a page load goes out without the token, is answered as
 * for a stranger, and would stay silent for ever.
 *
 * @param session `fresh` after the server ended a channel, perhaps for its token: by this machine's clock, which
 *   may be wrong, that token can look good for hours. Another tab may have changed it meanwhile; then that will do.
 * @param isWanted asked after every wait: the person may be gone by then.
 */
export async function openWalletChannel(
  userId: string,
  session: 'current' | 'fresh',
  handlers: ChannelHandlers,
  isWanted: () => boolean,
): Promise<WalletChannel | null> {
  let { data } = await supabase.auth.getSession()
  if (session === 'fresh' && data.session?.access_token === lastToken && isWanted()) {
    const refreshed = await supabase.auth.refreshSession()
    // Without a network the old one must do: the join is tried again anyway.
    if (refreshed.data.session !== null) data = { session: refreshed.data.session }
  }
  await supabase.realtime.setAuth()
  if (!isWanted()) return null
  lastToken = data.session?.access_token
  const channel = transport.createChannel(userId, handlers)
  channel.subscribe((status, error) => handlers.onStatus(status, error))
  return {
    close() {
      void supabase.removeChannel(channel)
    },
  }
}
