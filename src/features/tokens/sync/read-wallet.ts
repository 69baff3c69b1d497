import { isInteger, isString, nullable, shape } from '@/lib/shape'
import type { Wallet } from '../model/wallet'

const isWallet = shape<Omit<Wallet, 'steps'>>({
  userId: isString,
  balance: isInteger,
  held: nullable(isInteger),
  debt: nullable(isInteger),
  version: isInteger,
})

/** A wallet as it goes from tab to tab and into storage: without its steps, which each tab counts for itself. */
export function readWallet(value: unknown): Wallet | undefined {
  if (!isWallet(value)) return undefined
  const { userId, balance, held, debt, version } = value
  return { userId, balance, held, debt, version, steps: [] }
}
