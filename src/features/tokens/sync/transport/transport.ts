/** What the two ways of a changed row to this tab have in common. */
import type { RealtimeChannel } from '@supabase/supabase-js'

export interface ChannelHandlers {
  onStatus(status: 'SUBSCRIBED' | 'CHANNEL_ERROR' | 'TIMED_OUT' | 'CLOSED', error?: Error): void
  /** `isOk`: from now on changes are delivered. Otherwise they are not, and the server closes or retries. */
  onSystem(isOk: boolean, message: string): void
  /**
   * The new row as sent; an empty object when the server left columns out (an event with errors).
   * @param committedAt when the database says it was written (ISO 8601); for measuring only, it orders nothing.
   */
  onRow(row: unknown, committedAt: string | undefined): void
}

export interface WalletTransport {
  /** A channel with all its listeners, not subscribed yet: the client refuses listeners after that. */
  createChannel(userId: string, handlers: ChannelHandlers): RealtimeChannel
}

interface SystemMessage {
  extension?: string
  status?: string
  message?: string
}

/** @param extension whose ok means that changes flow; an error counts whoever it is from. */
export function systemHandler(extension: string, handlers: ChannelHandlers) {
  return (payload: SystemMessage) => {
    const isOk = payload.status === 'ok'
    if (payload.extension === extension || payload.status === 'error') handlers.onSystem(isOk, payload.message ?? '')
  }
}
