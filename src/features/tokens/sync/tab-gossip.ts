/**
 * Tabs tell each other the rows they accepted, so that a tab whose own socket is down is right as well.
 * Only what came from the server is told on, never what came from another tab: no echo, no loop.
 */
import type { Wallet } from '../model/wallet'
import { readWallet } from './read-wallet'

const CHANNEL_NAME = 'healthy-meals:wallet'

export interface TabGossip {
  tell(wallet: Wallet): void
  close(): void
}

/** @param onWallet Called with well-formed wallets only; whose they are is for the reducer to judge. */
export function joinTabGossip(onWallet: (wallet: Wallet) => void): TabGossip {
  if (typeof BroadcastChannel === 'undefined') return { tell() {}, close() {} }
  const channel = new BroadcastChannel(CHANNEL_NAME)
  channel.onmessage = (event: MessageEvent<unknown>) => {
    const wallet = readWallet(event.data)
    if (wallet !== undefined) onWallet(wallet)
  }
  return {
    tell: (wallet) => channel.postMessage(wallet),
    close: () => channel.close(),
  }
}
