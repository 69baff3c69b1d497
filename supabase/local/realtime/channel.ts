/** One joined channel of one socket: whom it acts for, what it hears, and how it ends. */
import { setTimeout as sleep } from 'node:timers/promises'
import { isFromDatabase, type Broadcast, type BroadcastHub, type Listener } from './broadcast-hub.ts'
import type { RawBinding } from './binding.ts'
import type { ChannelEnding } from './control.ts'
import type { UserBroadcast } from './frames.ts'
import { expiryMessage, isExpired, TokenError, type Identity, type VerifyToken } from './identity.ts'
import type { ChangesChannel, PostgresChanges } from './postgres-changes.ts'

/** The database could not be asked, so the answer is no for now. */
export class UnreachableError extends Error {
  constructor() {
    super('Realtime was unable to connect to the project database')
  }
}

/** What every channel of the stack shares. */
export interface House {
  verifyToken: VerifyToken
  /** False also when the policy errs. @throws {UnreachableError} */
  mayRead(identity: Identity, topic: string): Promise<boolean>
  /** As `mayRead`. */
  mayWrite(identity: Identity, topic: string): Promise<boolean>
  changes: PostgresChanges
  hub: BroadcastHub<Channel>
  isLive: () => boolean
}

/** The channel's own line to its client. */
export interface Line {
  push(event: string, payloadJson: string, ref?: string): void
  deliverChange(payloadJson: string, isStillAllowed: () => boolean): void
  deliverBroadcast(broadcast: Broadcast, isStillAllowed: () => boolean): void
  /** How long to wait before the channel hears the database and is told so. */
  readyGapMs(): number
  /** The channel has ended; its topic is free again. */
  closed(): void
}

export interface ChannelOptions {
  name: string
  joinRef: string | null
  isPrivate: boolean
  hearsItself: boolean
  isAcknowledged: boolean
  announcesReplication: boolean
  rawBindings: RawBinding[]
  token: string | null
  identity: Identity
}

/** As hosted; it also keeps to what timers can do, which is to wait 24 days at most. */
const MAX_TOKEN_CHECK_MS = 5 * 60_000

export class Channel implements ChangesChannel, Listener {
  readonly name: string
  readonly joinRef: string | null
  readonly isPrivate: boolean
  readonly rawBindings: readonly RawBinding[]
  private readonly options: ChannelOptions
  private token: string | null
  private currentIdentity: Identity
  private isWriter: boolean | null = null
  private isOpen = true
  private hearsDatabase = false
  private expiryTimer: NodeJS.Timeout | undefined

  constructor(
    private readonly house: House,
    private readonly line: Line,
    options: ChannelOptions,
  ) {
    this.options = options
    this.name = options.name
    this.joinRef = options.joinRef
    this.isPrivate = options.isPrivate
    this.rawBindings = options.rawBindings
    this.token = options.token
    this.currentIdentity = options.identity
  }

  /** To be called once its join was answered. */
  start(): void {
    this.watchExpiry()
    this.house.hub.join(this)
    this.house.changes.attach(this)
    void this.startReplication()
  }

  get identity(): Identity | null {
    return this.isOpen && !isExpired(this.currentIdentity) ? this.currentIdentity : null
  }

  get readyGapMs(): number {
    return this.line.readyGapMs()
  }

  /** Messages from the database begin to flow; those who asked are told, as on hosted. */
  async startReplication(): Promise<void> {
    if (this.readyGapMs > 0) await sleep(this.readyGapMs, undefined, { ref: false })
    if (!this.isOpen || !this.house.isLive()) return
    this.hearsDatabase = true
    if (this.options.announcesReplication) this.pushSystem('system', 'ok', 'Replication connection established')
  }

  stopReplication(): void {
    this.hearsDatabase = false
    if (this.options.announcesReplication) this.pushSystem('system', 'error', 'Replication connection lost')
  }

  pushSystem(extension: 'postgres_changes' | 'system', status: 'ok' | 'error', message: string): void {
    this.line.push('system', JSON.stringify({ extension, status, message, channel: this.name }))
  }

  deliverChange(bindingIds: number[], dataJson: string, isStillAllowed: () => boolean): void {
    this.line.deliverChange(`{"ids":${JSON.stringify(bindingIds)},"data":${dataJson}}`, isStillAllowed)
  }

  deliverBroadcast(broadcast: Broadcast): void {
    const { identity } = this
    if (isFromDatabase(broadcast) && !this.hearsDatabase) return
    // The policy was asked for this very identity, so another one must not hear what was meant for it.
    if (identity) this.line.deliverBroadcast(broadcast, () => !this.isPrivate || this.identity === identity)
  }

  /** A new token: everything that was allowed with the old one is asked again. */
  async changeToken(token: unknown): Promise<void> {
    if (typeof token !== 'string' || token.startsWith('sb_') || token === this.token) return
    this.token = token
    try {
      const identity = await this.house.verifyToken(token)
      if (this.isPrivate && !(await this.house.mayRead(identity, this.name))) {
        return this.shutDown(`You do not have permissions to read from this Channel topic: ${this.name}`)
      }
      if (!this.isOpen) return
      this.currentIdentity = identity
      this.isWriter = null
    } catch (error) {
      const isKnown = error instanceof TokenError || error instanceof UnreachableError
      return this.shutDown(isKnown ? error.message : 'The token could not be checked')
    }
    this.watchExpiry()
    this.house.changes.attach(this)
  }

  /** @returns whether the sender is to be answered. On a private channel an unallowed message is passed over. */
  async broadcast(message: UserBroadcast | object): Promise<boolean> {
    const { identity } = this
    if (!identity) return false
    if (this.isPrivate) {
      this.isWriter ??= await this.house.mayWrite(identity, this.name)
      if (!this.isWriter || this.identity !== identity) return false
    }
    const isUser = 'body' in message && message.body instanceof Buffer
    const broadcast: Broadcast = isUser ? { user: message, metadata: null } : { payloadJson: JSON.stringify(message) }
    this.house.hub.send(this.name, this.isPrivate, broadcast, this.options.hearsItself ? undefined : this)
    return this.options.isAcknowledged
  }

  /** Ends the channel for a reason that the client is told. It does not join again by itself then. */
  shutDown(message: string): void {
    if (!this.isOpen) return
    this.pushSystem('system', 'error', message)
    this.close()
  }

  /** On purpose, by a fault switch. */
  end(ending: ChannelEnding): void {
    if (ending === 'expire') return this.shutDown(expiryMessage(Date.now()))
    if (ending === 'crash') this.line.push('phx_error', '{}', this.joinRef ?? undefined)
    this.close(ending === 'close')
  }

  /** @param isTold false when the socket itself is gone. */
  close(isTold = true): void {
    if (!this.isOpen) return
    this.isOpen = false
    clearTimeout(this.expiryTimer)
    this.house.changes.detach(this)
    this.house.hub.leave(this)
    if (isTold) this.line.push('phx_close', '{}', this.joinRef ?? undefined)
    this.line.closed()
  }

  private watchExpiry(): void {
    clearTimeout(this.expiryTimer)
    const { expiresAtMs } = this.currentIdentity
    if (expiresAtMs === null || !this.isOpen) return
    if (isExpired(this.currentIdentity)) return this.shutDown(expiryMessage(expiresAtMs))
    const waitMs = Math.min(expiresAtMs - Date.now(), MAX_TOKEN_CHECK_MS)
    this.expiryTimer = setTimeout(() => this.watchExpiry(), waitMs)
  }
}
