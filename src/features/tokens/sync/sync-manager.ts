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
import {
  initialSyncState,
  type SyncCommand,
  type SyncState,
  type TimerName,
  type UntimedSyncEvent,
} from '../model/sync-state'
import { walletFromRow, type Wallet } from '../model/wallet'
import { listenToBrowser } from './browser-events'
import { openWalletChannel, type WalletChannel } from './postgres-changes'
import { useSyncStore } from './sync-store'
import { joinTabGossip, type TabGossip } from './tab-gossip'
import { putWallet } from './wallet-query'

const log = createLogger('tokens')

/** Spreads the reconnects of many tabs over a quarter of the wait. */
const withJitter = (delayMs: number) => delayMs * (1 + Math.random() / 4)

export class SyncManager {
  #state: SyncState
  #channel: WalletChannel | null = null
  #socketReset: Promise<unknown> = Promise.resolve()
  #timers = new Map<TimerName, ReturnType<typeof setTimeout>>()
  #gossip: TabGossip
  #listeners = new AbortController()
  #unsubscribeCache: () => void

  constructor(private readonly queryClient: QueryClient) {
    this.#state = initialSyncState({
      atMs: Date.now(),
      // Not navigator.onLine, which also says no on a machine with nothing but itself; reads will tell.
      isOnline: true,
      isVisible: document.visibilityState === 'visible',
    })
    this.#gossip = joinTabGossip((wallet) => this.#acceptFromTab(wallet))
    listenToBrowser((event) => this.#dispatch(event), this.#listeners.signal)
    this.#unsubscribeCache = this.#watchReads()
  }

  signIn(userId: string): void {
    this.#dispatch({ type: 'signed-in', userId })
  }

  signOut(): void {
    this.#dispatch({ type: 'signed-out' })
    useSyncStore.setState({ pendingSpends: [] })
  }

  /** What the cache holds for the signed-in person. */
  get wallet(): Wallet | undefined {
    const { userId } = this.#state
    return userId === null ? undefined : this.queryClient.getQueryData(tokenKeys.wallet(userId))
  }

  /** A row that a server function answered: shown at once and told to the other tabs. */
  accept(wallet: Wallet): void {
    if (wallet.userId !== this.#state.userId || !putWallet(this.queryClient, wallet)) return
    log.debug('row accepted', wallet)
    this.#dispatch({ type: 'row' })
    this.#gossip.tell(wallet)
  }

  /** The person asked ("Check now"). */
  refresh(): void {
    this.#dispatch({ type: 'woken' })
  }

  stop(): void {
    this.signOut()
    this.#listeners.abort()
    this.#unsubscribeCache()
    this.#gossip.close()
  }

  #dispatch(event: UntimedSyncEvent): void {
    const before = this.#state
    const { state, commands } = syncTransition(before, { ...event, atMs: Date.now() })
    this.#state = state
    if (state.mode !== before.mode || state.reason !== before.reason) {
      const level = state.mode === 'live' || state.mode === 'connecting' ? 'info' : 'warn'
      log[level](`${before.mode} -> ${state.mode} (${state.reason})`)
    }
    const { mode, reason, sinceMs, lastSyncMs } = state
    useSyncStore.setState({ mode, reason, sinceMs, lastSyncMs })
    for (const command of commands) this.#perform(command)
  }

  #perform(command: SyncCommand): void {
    switch (command.type) {
      case 'open-channel':
        return void this.#open(command.userId, command.generation)
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
      case 'start-timer':
        this.#stopTimer(command.name)
        this.#timers.set(
          command.name,
          setTimeout(
            () => this.#dispatch({ type: 'timer', name: command.name }),
            command.name === 'reopen' ? withJitter(command.delayMs) : command.delayMs,
          ),
        )
        return
      case 'stop-timer':
        return this.#stopTimer(command.name)
    }
  }

  async #open(userId: string, generation: number): Promise<void> {
    // Every callback is judged by its generation, so that none of a replaced channel counts.
    const isWanted = () => this.#state.generation === generation && this.#state.userId === userId
    try {
      await this.#socketReset
      const channel = await openWalletChannel(
        userId,
        {
          onStatus: (status, error) => {
            log.debug(`channel ${status}`, error?.message)
            if (isWanted()) this.#dispatch({ type: 'channel', generation, status })
          },
          onSystem: (isOk, message) => {
            log.debug(`system ${isOk ? 'ok' : 'error'}`, message)
            if (isWanted()) this.#dispatch({ type: 'system', generation, isOk })
          },
          onRow: (row) => {
            if (isWanted()) this.#acceptFromChannel(row)
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

  #acceptFromChannel(row: unknown): void {
    const wallet = walletFromRow(row)
    if (wallet !== null) return this.accept(wallet)
    // A row without its columns is still a hint that something changed.
    log.warn('an event came without a whole row')
    void this.#read('incomplete event')
  }

  #acceptFromTab(wallet: Wallet): void {
    if (wallet.userId === this.#state.userId && putWallet(this.queryClient, wallet)) {
      log.debug('row accepted from another tab', wallet)
    }
  }

  async #read(why: string): Promise<void> {
    const { userId } = this.#state
    if (userId === null) return
    log.debug(`read: ${why}`)
    const filter = { queryKey: tokenKeys.wallet(userId), exact: true }
    const isFirst = this.queryClient.getQueryData(filter.queryKey) === undefined
    await this.queryClient.refetchQueries(filter)
    // The very first read cannot be restarted, only joined, and it may have begun before the moment that
    // this one is to cover; so the first is followed by a second.
    if (isFirst && this.#state.userId === userId) await this.queryClient.refetchQueries(filter)
  }

  #stopTimer(name: TimerName): void {
    clearTimeout(this.#timers.get(name))
    this.#timers.delete(name)
  }

  /** Tells the machine how reads end, and the other tabs what they brought. */
  #watchReads(): () => void {
    return this.queryClient.getQueryCache().subscribe((event) => {
      const { userId } = this.#state
      if (event.type !== 'updated' || userId === null) return
      const { query, action } = event
      if (query.queryHash !== JSON.stringify(tokenKeys.wallet(userId))) return
      if (action.type === 'error') this.#dispatch({ type: 'read', isOk: false })
      if (action.type !== 'success' || action.manual === true) return
      this.#dispatch({ type: 'read', isOk: true })
      this.#gossip.tell(query.state.data as Wallet)
    })
  }
}
