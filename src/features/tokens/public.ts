/** What other features and the app may know of the tokens. */
export { acceptWallet, beginSpend, confirmSpend, endSpend } from './spends'
export { useTokens } from './use-tokens'
export { useWalletChange } from './use-wallet-change'
export { TokenSyncProvider } from './sync/token-sync-provider'
export { TokenBadge } from './components/token-badge'
export { TokenMark } from './components/token-mark'
export { useTokenPackages, type TokenPackage } from './api/token-packages'
export { useTokenPrices } from './api/token-prices'
