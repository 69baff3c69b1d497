/**
 * Performs what the sync machine commands, and nothing else: it decides nothing by itself.
 *
 * One manager lives as long as the provider is mounted; people come and go by `signIn` and `signOut`.
 */
import type { QueryClient } from '@tanstack/react-query'
import { createLogger } from '@/lib/log'
import { supabase } from '@/lib/supabase'
import { tokenKeys } from '../keys'
import { syncTransition } from '../model/sync-machine'
import { initialSyncState, type SyncCommand, type SyncState, type UntimedSyncEvent } from '../model/sync-state'
import { walletFromRow, type Wallet } from '../model/wallet'
import { abandonSpends, pauseSpends, resumeSpends } from '../spends'
import { Announcer } from './announcer'
import { listenToBrowser } from './browser-events'
import { keepJournal, record, recordPaint } from './journal'
import { forgetLastWallet, keepLastWallet } from './last-wallet'
import { useSyncStore } from './sync-store'
import { SyncTimers } from './sync-timers'
import { joinTabGossip, type TabGossip } from './tab-gossip'
import { openWalletChannel, type WalletChannel } from './transport/wallet-channel'
import { putWallet } from './wallet-query'

const log = createLogger('tokens')

/** What the server names when it is the token that it does not take; see Realtime's error codes. */
const TOKEN_REFUSED = /\b(InvalidJWT|MalformedJWT|JwtSignature)|token has expired/i

export class SyncManager {
  #state: SyncState
  #channel: WalletChannel | null = null
  #socketReset: Promise<unknown> = Promise.resolve()
  #timers = new SyncTimers((name) => this.#dispatch({ type: 'timer', name }))
  #gossip: TabGossip
  #announcer = new Announcer()
  #listeners = new AbortController()
  #unsubscribeCache: () => void
  #unsubscribeAuth: () => void

  constructor(private readonly queryClient: QueryClient) {
    this.#state = initialSyncState({
      atMs: Date.now(),
      // Not navigator.onLine, which also says no on a machine with nothing but itself; reads will tell.
      isOnline: true,
      isVisible: document.visibilityState === 'visible',
    })
    this.#gossip = joinTabGossip((wallet) => this.#acceptFromTab(wallet))
    listenToBrowser((event) => this.#dispatch(event), this.#listeners.signal)
    window.addEventListener('pagehide', keepJournal, { signal: this.#listeners.signal })
    this.#unsubscribeCache = this.#watchCache()
    this.#unsubscribeAuth = this.#watchToken()
    resumeSpends()
  }

  signIn(userId: string): void {
    this.#dispatch({ type: 'signed-in', userId })
  }

  signOut(): void {
    this.#dispatch({ type: 'signed-out' })
    abandonSpends()
  }

  /** What the cache holds for the signed-in person. */
  get wallet(): Wallet | undefined {
    const { userId } = this.#state
    return userId === null ? undefined : this.queryClient.getQueryData(tokenKeys.wallet(userId))
  }

  /** For /debug/sync. */
  get state(): SyncState {
    return this.#state
  }

  /** A row that a server function answered: shown at once and told to the other tabs. */
  accept(wallet: Wallet, source = 'answer'): boolean {
    if (wallet.userId !== this.#state.userId) return false
    const isNews = putWallet(this.queryClient, wallet)
    this.#recordRow(source, wallet, isNews)
    if (!isNews) return false
    this.#dispatch({ type: 'row', isIncomplete: wallet.held === null })
    this.#gossip.tell(wallet)
    return true
  }

  /** The person asked ("Check now"), or something that only the row can tell has ended. */
  refresh(): void {
    this.#dispatch({ type: 'asked' })
  }

  stop(): void {
    this.#dispatch({ type: 'stopped' })
    pauseSpends()
    this.#listeners.abort()
    this.#unsubscribeCache()
    this.#unsubscribeAuth()
    this.#gossip.close()
  }

  #dispatch(event: UntimedSyncEvent): void {
    const before = this.#state
    const { state, commands } = syncTransition(before, { ...event, atMs: Date.now() })
    this.#state = state
    const { type, ...details } = event
    record({
      what: `event ${type}`,
      details: Object.entries(details)
        .map((pair) => pair.join(' '))
        .join(', '),
    })
    if (state.mode !== before.mode || state.reason !== before.reason) {
      const level = state.mode === 'live' || state.mode === 'connecting' ? 'info' : 'warn'
      log[level](`${before.mode} -> ${state.mode} (${state.reason})`)
      record({ what: `now ${state.mode}`, details: state.reason })
      this.#announcer.seeMode(state.mode, Date.now())
    }
    if (state.userId !== before.userId) this.#announcer.forget()
    const { mode, reason, sinceMs, lastSyncMs } = state
    useSyncStore.setState({ mode, reason, sinceMs, lastSyncMs })
    for (const command of commands) this.#perform(command)
  }

  #perform(command: SyncCommand): void {
    switch (command.type) {
      case 'open-channel':
        return void this.#open(command)
      case 'close-channel':
        this.#channel?.close()
        this.#channel = null
        return
      case 'wake-socket':
        if (this.#channel !== null && !supabase.realtime.isConnected()) supabase.realtime.connect()
        return
      case 'reset-socket':
        this.#socketReset = supabase.realtime.disconnect().catch(() => undefined)
        return
      case 'read':
        return void this.#read(command.why)
      case 'forget-wallet':
        return forgetLastWallet()
      case 'start-timer':
        return this.#timers.start(command.name, command.delayMs)
      case 'stop-timer':
        return this.#timers.stop(command.name)
    }
  }

  async #open({ userId, generation, session }: Extract<SyncCommand, { type: 'open-channel' }>): Promise<void> {
    // Every callback is judged by its generation, so that none of a replaced channel counts.
    const isWanted = () => this.#state.generation === generation && this.#state.userId === userId
    try {
      await this.#socketReset
      const channel = await openWalletChannel(
        userId,
        session,
        {
          onStatus: (status, error) => {
            log.debug(`channel ${status}`, error?.message)
            const isTokenRefused = TOKEN_REFUSED.test(error?.message ?? '')
            if (isWanted()) this.#dispatch({ type: 'channel', generation, status, isTokenRefused })
          },
          onSystem: (isOk, message) => {
            log.debug(`system ${isOk ? 'ok' : 'error'}`, message)
            if (isWanted()) this.#dispatch({ type: 'system', generation, isOk })
          },
          onRow: (row, committedAt) => {
            if (isWanted()) this.#acceptFromChannel(row, committedAt)
          },
        },
        isWanted,
      )
      if (channel === null) return
      if (isWanted()) this.#channel = channel
      else channel.close()
    } catch (error) {
      log.error('the channel could not be opened', error)
      if (isWanted()) this.#dispatch({ type: 'channel', generation, status: 'CLOSED' })
    }
  }

  #acceptFromChannel(row: unknown, committedAt: string | undefined): void {
    const wallet = walletFromRow(row)
    if (wallet === null) {
      // A row without its columns is still a hint that something changed.
      log.warn('an event came without a whole row')
      void this.#read('incomplete event')
      return
    }
    if (this.accept(wallet, 'realtime') && committedAt !== undefined) recordPaint(wallet.version, committedAt)
  }

  #acceptFromTab(wallet: Wallet): void {
    if (wallet.userId !== this.#state.userId) return
    const isNews = putWallet(this.queryClient, wallet)
    this.#recordRow('tab', wallet, isNews)
    if (isNews) this.#dispatch({ type: 'row' })
  }

  #recordRow(source: string, { balance, version }: Wallet, isNews: boolean): void {
    log.debug(`row ${version} (${source}): ${isNews ? balance : 'known already'}`)
    record({ what: `row ${source}`, details: isNews ? `balance ${balance}` : 'known already', version })
  }

  async #read(why: string): Promise<void> {
    const { userId } = this.#state
    if (userId === null) return
    log.debug(`read: ${why}`)
    record({ what: 'command read', details: why })
    const filter = { queryKey: tokenKeys.wallet(userId), exact: true }
    const isFirst = this.queryClient.getQueryData(filter.queryKey) === undefined
    await this.queryClient.refetchQueries(filter)
    // The very first read cannot be restarted, only joined, and it may have begun before the moment that
    // this one is to cover; so the first is followed by a second.
    if (isFirst && this.#state.userId === userId) await this.queryClient.refetchQueries(filter)
  }

  /** Tells the machine how reads end and the other tabs what they brought, and keeps each newer row. */
  #watchCache(): () => void {
    return this.queryClient.getQueryCache().subscribe((event) => {
      const { userId } = this.#state
      if (event.type !== 'updated' || userId === null) return
      const { query, action } = event
      if (query.queryHash !== JSON.stringify(tokenKeys.wallet(userId))) return
      if (action.type === 'error') this.#dispatch({ type: 'read', isOk: false })
      if (action.type !== 'success') return
      const wallet = query.state.data as Wallet
      keepLastWallet(wallet)
      this.#announcer.seeWallet(wallet)
      if (action.manual === true) return
      this.#recordRow('read', wallet, true)
      this.#dispatch({ type: 'read', isOk: true })
      this.#gossip.tell(wallet)
    })
  }

  /** The callback must not await anything of supabase: it would wait for the lock that it is called under. */
  #watchToken(): () => void {
    const { data } = supabase.auth.onAuthStateChange((event) => {
      if (event === 'TOKEN_REFRESHED') this.#dispatch({ type: 'token-changed' })
    })
    return () => data.subscription.unsubscribe()
  }
}
