/**
 * One tab of the random histories: the real machine, reducer and spends, and around them a pretended channel, read
 * and clock that do exactly what the machine commands. `sync-manager.ts` is the same with the real things.
 */
import { syncTransition } from '../model/sync-machine'
import {
  initialSyncState,
  type SyncCommand,
  type SyncState,
  type TimerName,
  type UntimedSyncEvent,
} from '../model/sync-state'
import { shownBalance, withSpend, withSpendConfirmed, withSpendOver, type Spend } from '../model/spends'
import { newerWallet, type Wallet } from '../model/wallet'
import type { Request, TrueRow } from './truth'

/** What all tabs of one browser share. */
export interface Browser {
  userId: string | null
  lastWallet: Wallet | undefined
  atMs: number
  /** Tells the other tabs. */
  gossip(from: Tab, wallet: Wallet): void
}

/** A read under way; `row` is what the server answered, once it has looked. */
interface Read {
  row: TrueRow | undefined
  /** The first read of all can only be joined, and is followed by another. */
  isRepeated: boolean
}

export class Tab {
  state: SyncState
  wallet: Wallet | undefined
  spends: readonly Spend[] = []
  read: Read | undefined
  timers = new Set<TimerName>()
  /** The generation of the open channel; null when there is none. */
  channel: number | null = null
  /** The generation of the channel before; its callbacks come late. */
  formerChannel = 0
  /** Whether the server delivers to this channel. */
  isHeard = false
  /** On its way to this tab: events of its channel and words of other tabs. */
  inbox: { source: 'event' | 'tab'; wallet: Wallet; generation: number }[] = []
  /** The newest version that was on screen since this person came. */
  newestShown = 0
  /** Which document this is; a reload makes a new one, and answers to an older one are lost. */
  documentId = 1

  constructor(private readonly browser: Browser) {
    this.state = this.#initialState()
  }

  get userId(): string | null {
    return this.state.userId
  }

  get shown(): number | undefined {
    return this.wallet && shownBalance(this.wallet, this.spends)
  }

  dispatch(event: UntimedSyncEvent): void {
    const { state, commands } = syncTransition(this.state, { ...event, atMs: this.browser.atMs })
    this.state = state
    for (const command of commands) this.#perform(command)
  }

  followSession(): void {
    const { userId } = this.browser
    if (userId === this.userId) return
    this.#abandonSpends()
    this.wallet = undefined
    this.read = undefined
    this.inbox = []
    this.newestShown = 0
    if (userId === null) return this.dispatch({ type: 'signed-out' })
    this.dispatch({ type: 'signed-in', userId })
    this.#firstPaint()
  }

  reload(): void {
    const userBefore = this.userId
    this.dispatch({ type: 'stopped' })
    this.documentId += 1
    this.formerChannel = 0
    this.read = undefined
    this.inbox = []
    this.wallet = undefined
    const { userId } = this.browser
    if (userId !== userBefore) this.newestShown = 0
    this.state = this.#initialState()
    if (userId === null) return this.dispatch({ type: 'signed-out' })
    this.dispatch({ type: 'signed-in', userId })
    this.#firstPaint()
  }

  beginSpend({ requestId, userId, cost }: Request): void {
    if (this.wallet?.userId !== userId) return
    const { version: onVersion } = this.wallet
    this.spends = withSpend(this.spends, { requestId, userId, cost, onVersion, beganAtMs: this.browser.atMs })
  }

  confirmSpend(requestId: string, answer: TrueRow): void {
    this.spends = withSpendConfirmed(this.spends, requestId, answer.version)
    this.acceptAnswer(answer)
  }

  endSpend(requestId: string): void {
    this.spends = withSpendOver(this.spends, requestId)
    this.dispatch({ type: 'asked' })
  }

  acceptAnswer({ userId, balance, version }: TrueRow): void {
    this.#accept({ userId, balance, version, held: null, debt: null, steps: [] })
  }

  receive({ source, wallet, generation }: Tab['inbox'][number]): void {
    if (wallet.userId !== this.userId) return
    if (source === 'event') {
      if (generation === this.state.generation) this.#accept(wallet)
    } else if (this.#put(wallet)) this.dispatch({ type: 'row' })
  }

  /** The answer of the read comes, or its failure. */
  endRead(isOk: boolean): void {
    const { read } = this
    if (read === undefined || (isOk && read.row === undefined)) return
    this.read = undefined
    if (isOk) {
      this.#put(rowOf(read.row!))
      this.dispatch({ type: 'read', isOk })
      this.browser.gossip(this, this.wallet!)
    } else this.dispatch({ type: 'read', isOk })
    if (read.isRepeated && this.read === undefined) this.#startRead()
  }

  #accept(wallet: Wallet): void {
    if (wallet.userId !== this.userId || !this.#put(wallet)) return
    this.dispatch({ type: 'row', isIncomplete: wallet.held === null })
    this.browser.gossip(this, wallet)
  }

  #put(wallet: Wallet): boolean {
    const next = newerWallet(this.wallet, wallet)
    if (next === this.wallet) return false
    this.wallet = next
    const kept = this.browser.lastWallet
    if (kept?.userId !== next.userId || kept.version < next.version) this.browser.lastWallet = next
    return true
  }

  #firstPaint(): void {
    const { lastWallet } = this.browser
    if (lastWallet?.userId === this.userId) this.wallet = lastWallet && { ...lastWallet, steps: [] }
    this.#startRead()
  }

  #startRead(): void {
    if (this.userId === null) return
    if (this.wallet === undefined && this.read !== undefined) this.read.isRepeated = true
    else this.read = { row: undefined, isRepeated: false }
  }

  #abandonSpends(): void {
    for (const { requestId } of this.spends) this.spends = withSpendOver(this.spends, requestId)
  }

  #perform(command: SyncCommand): void {
    switch (command.type) {
      case 'open-channel':
        if (this.channel !== null) throw new Error('A channel was opened while another one was open.')
        this.channel = command.generation
        this.isHeard = false
        return
      case 'close-channel':
        this.formerChannel = this.channel ?? this.formerChannel
        this.channel = null
        this.isHeard = false
        return
      case 'read':
        return this.#startRead()
      case 'forget-wallet':
        this.browser.lastWallet = undefined
        return
      case 'start-timer':
        return void this.timers.add(command.name)
      case 'stop-timer':
        return void this.timers.delete(command.name)
      case 'reset-socket':
      case 'wake-socket':
        return
    }
  }

  #initialState(): SyncState {
    return initialSyncState({ atMs: this.browser.atMs, isOnline: true, isVisible: true })
  }
}

export function rowOf({ userId, balance, version }: TrueRow): Wallet {
  return { userId, balance, version, held: 0, debt: 0, steps: [] }
}
