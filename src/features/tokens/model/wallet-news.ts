/** What a person wants to be told of a wallet that has moved; the number itself says the rest. */
import type { Wallet } from './wallet'

export interface WalletNews {
  /** `credited`: they own more than before. `given-back`: what was reserved can be spent again. */
  kind: 'credited' | 'given-back'
  tokens: number
  /** The news happened after this version ... */
  afterVersion: number
  /** ... and is in this one. */
  version: number
}

/** A row with all its numbers. */
export interface WholeWallet extends Wallet {
  held: number
  debt: number
}

export function isWhole(wallet: Wallet): wallet is WholeWallet {
  return wallet.held !== null && wallet.debt !== null
}

/**
 * What is owned in sum (balance and reserved, minus owed) only grows by a purchase, a gift or a refund that is
 * undone. It stays the same while tokens are reserved and given back.
 */
export function walletNews(before: WholeWallet, now: WholeWallet): WalletNews | null {
  // Version 0 is the wallet that is not there yet: the first gift is no news to somebody who has just come.
  if (before.userId !== now.userId || before.version === 0 || now.version <= before.version) return null
  const range = { afterVersion: before.version, version: now.version }
  const gained = ownedIn(now) - ownedIn(before)
  if (gained > 0) return { kind: 'credited', tokens: gained, ...range }
  const returned = Math.min(before.held - now.held, now.balance - before.balance)
  return gained === 0 && returned > 0 ? { kind: 'given-back', tokens: returned, ...range } : null
}

const ownedIn = ({ balance, held, debt }: WholeWallet) => balance + held - debt
