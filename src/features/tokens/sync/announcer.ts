/** Toasts about the balance: a purchase, tokens given back, back online. Nothing for what the number says itself. */
import { toast } from '@/lib/toast'
import { tokenNewsTexts } from '@/texts/en/tokens/news'
import type { SyncMode } from '../model/sync-state'
import { isWhole, walletNews, type WalletNews, type WholeWallet } from '../model/wallet-news'
import type { Wallet } from '../model/wallet'
import { claimNews } from './claim-news'

/** The tab that is looked at has this much time to be the one that tells. */
const HIDDEN_TAB_WAIT_MS = 1_500
/** A shorter time without a network is noise. */
const NOTABLE_OFFLINE_MS = 3_000

export class Announcer {
  /** The last whole row from the server; a row from storage is none, so that coming back is no news. */
  #last: WholeWallet | null = null
  #offlineSinceMs: number | null = null

  /** To be told of each row that was accepted. */
  seeWallet(wallet: Wallet): void {
    // An answer does not say what is reserved; the row that completes it does, soon.
    if (!isWhole(wallet)) return
    const before = this.#last
    this.#last = wallet
    const news = before && walletNews(before, wallet)
    if (news) void tell(wallet.userId, news)
  }

  seeMode(mode: SyncMode, atMs: number): void {
    if (mode === 'offline') this.#offlineSinceMs ??= atMs
    if (mode !== 'live' && mode !== 'polling') return
    const wasAwayMs = this.#offlineSinceMs === null ? 0 : atMs - this.#offlineSinceMs
    this.#offlineSinceMs = null
    if (wasAwayMs < NOTABLE_OFFLINE_MS || document.hidden) return
    const { backOnline, upToDate } = tokenNewsTexts().news
    toast.success(backOnline, { id: 'token-sync', description: upToDate })
  }

  forget(): void {
    this.#last = null
    this.#offlineSinceMs = null
  }
}

async function tell(userId: string, { kind, tokens, afterVersion, version }: WalletNews): Promise<void> {
  if (document.hidden) await new Promise((resolve) => setTimeout(resolve, HIDDEN_TAB_WAIT_MS))
  if (!(await claimNews(userId, afterVersion, version))) return
  if (kind === 'credited') tellCredit(tokens)
  else toast.message(tokenNewsTexts().news.givenBack(tokens), { id: `given-back-${version}` })
}

let tellersOnPage = 0

/** One id for a purchase, whoever brings the news. */
function tellCredit(tokens: number): void {
  if (tellersOnPage > 0) return
  // Without the balance: it may move while the toast is there, and then a page would show two numbers.
  toast.success(tokenNewsTexts().news.credited(tokens), { id: 'purchase' })
}

/** For who hears of a credit before the row does: says so, unless it was said in any tab. */
export async function announceCredit(
  userId: string,
  { tokens, version }: { tokens: number; version: number },
): Promise<void> {
  if (await claimNews(userId, version - 1, version)) tellCredit(tokens)
}

/** For a page that waits for a credit and says so itself: a toast beside it would say it twice. @returns the end of it. */
export function tellCreditsOnPage(): () => void {
  tellersOnPage += 1
  return () => {
    tellersOnPage -= 1
  }
}
