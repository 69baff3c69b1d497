/** A browser with two tabs, a server, and everything that can happen between them, one step at a time. */
import type { ChannelStatus, TimerName } from '../model/sync-state'
import { Tab, rowOf, type Browser } from './tab'
import { Truth, type Request } from './truth'

/** What happens. `at` picks one of whatever there is to pick from; a step that finds nothing does nothing. */
export type Step =
  | { does: 'sign in'; user: 'ann' | 'ben' }
  | { does: 'sign out' }
  | { does: 'notice the session' | 'reload' | 'be woken' | 'poll'; tab: number }
  | { does: 'spend'; tab: number; cost: number }
  | { does: 'send again'; tab: number; at: number }
  | { does: 'handle a request' | 'lose a request' | 'give a spend back'; at: number }
  | { does: 'answer' | 'lose an answer' | 'answer as if it had failed'; at: number }
  | { does: 'give up waiting'; tab: number; at: number }
  | { does: 'change elsewhere'; user: 'ann' | 'ben'; by: number }
  | { does: 'deliver' | 'deliver twice' | 'lose'; tab: number; at: number }
  | { does: 'turn the channel live' | 'refuse the channel'; tab: number; isLate: boolean }
  | { does: 'say of the channel'; tab: number; status: ChannelStatus; isLate: boolean; isTokenRefused: boolean }
  | { does: 'change the token'; tab: number }
  | { does: 'look at the row' | 'answer the read' | 'fail the read'; tab: number }
  | { does: 'lose the network' | 'get the network' | 'hide' | 'show'; tab: number }
  | { does: 'let a timer end'; tab: number; timer: TimerName }
  | { does: 'wait'; ms: number }

/** A request on its way, or handled and with its answer on its way back. */
interface Exchange extends Request {
  tab: Tab
  documentId: number
  answer: { isCharged: boolean } | null
}

export class World {
  readonly truth = new Truth()
  readonly browser: Browser = {
    userId: null,
    lastWallet: undefined,
    atMs: 0,
    gossip: (from, wallet) => {
      for (const tab of this.tabs) {
        if (tab !== from) tab.inbox.push({ source: 'tab', wallet: { ...wallet, steps: [] }, generation: 0 })
      }
    },
  }
  readonly tabs = [new Tab(this.browser), new Tab(this.browser)]
  /** Requests that were sent by a tab, in the order of their first sending. */
  readonly requests: Request[] = []
  exchanges: Exchange[] = []

  take(step: Step): void {
    this.browser.atMs += 10
    const tab = 'tab' in step ? this.tabs[step.tab]! : this.tabs[0]!
    switch (step.does) {
      case 'sign in':
        this.browser.userId = step.user
        return
      case 'sign out':
        this.browser.userId = null
        return
      case 'notice the session':
        return tab.followSession()
      case 'reload':
        return tab.reload()
      case 'be woken':
        return tab.dispatch({ type: 'woken' })
      case 'poll':
        return tab.dispatch({ type: 'asked' })
      case 'spend':
        return this.#spend(tab, step.cost)
      case 'send again': {
        const own = this.requests.filter(({ userId }) => userId === tab.userId && userId === tab.wallet?.userId)
        const request = pick(own, step.at)
        // A tab sends again only what it, or the page before its reload, has sent.
        if (request && tab.spends.some(({ requestId }) => requestId === request.requestId)) this.#send(tab, request)
        return
      }
      case 'handle a request':
        return this.#handle(pick(this.#unanswered(), step.at))
      case 'lose a request':
        return this.#drop(pick(this.#unanswered(), step.at))
      case 'give a spend back': {
        const charged = this.requests.filter(({ requestId }) => this.truth.chargedIn(requestId) !== undefined)
        const request = pick(charged, step.at)
        if (request) this.#change(request.userId, request.cost)
        return
      }
      case 'answer':
      case 'answer as if it had failed':
        return this.#answer(pick(this.#answered(), step.at), step.does === 'answer')
      case 'lose an answer':
        return this.#drop(pick(this.#answered(), step.at))
      case 'give up waiting':
        return this.#giveUp(tab, step.at)
      case 'change elsewhere':
        return this.#change(step.user, step.by)
      case 'deliver':
      case 'deliver twice':
      case 'lose': {
        const message = pick(tab.inbox, step.at)
        if (message === undefined) return
        if (step.does !== 'deliver twice') tab.inbox.splice(tab.inbox.indexOf(message), 1)
        if (step.does !== 'lose') tab.receive(message)
        return
      }
      case 'turn the channel live':
      case 'refuse the channel': {
        const generation = step.isLate ? tab.formerChannel : tab.channel
        const isOk = step.does === 'turn the channel live'
        if (generation === null) return
        if (!step.isLate) tab.isHeard = isOk
        return tab.dispatch({ type: 'system', generation, isOk })
      }
      case 'say of the channel': {
        const generation = step.isLate ? tab.formerChannel : tab.channel
        if (generation === null) return
        if (!step.isLate) tab.isHeard = false
        const { status, isTokenRefused } = step
        return tab.dispatch({ type: 'channel', generation, status, isTokenRefused })
      }
      case 'change the token':
        return tab.dispatch({ type: 'token-changed' })
      case 'look at the row':
        if (tab.read && tab.userId !== null) tab.read.row = this.truth.now(tab.userId)
        return
      case 'answer the read':
        return tab.endRead(true)
      case 'fail the read':
        return tab.endRead(false)
      case 'lose the network':
      case 'get the network':
        return tab.dispatch({ type: 'network', isOnline: step.does === 'get the network' })
      case 'hide':
      case 'show':
        return tab.dispatch({ type: 'visibility', isVisible: step.does === 'show' })
      case 'let a timer end':
        if (tab.timers.delete(step.timer)) tab.dispatch({ type: 'timer', name: step.timer })
        return
      case 'wait':
        this.browser.atMs += step.ms
        return
    }
  }

  /** Every spend gets its end: answered, or given up where no answer can come any more. */
  settle(): void {
    for (const exchange of [...this.exchanges]) if (exchange.answer === null) this.#handle(exchange)
    for (const exchange of [...this.exchanges]) this.#answer(exchange, true)
    for (const tab of this.tabs) {
      for (const { requestId, status } of tab.spends) if (status === 'pending') tab.endSpend(requestId)
    }
  }

  #spend(tab: Tab, cost: number): void {
    // The button is dead while there is no number, or not enough.
    if (tab.userId === null || tab.wallet === undefined || (tab.shown ?? 0) < cost) return
    const request = { requestId: `r${this.requests.length + 1}`, userId: tab.userId, cost }
    this.requests.push(request)
    this.#send(tab, request)
  }

  #send(tab: Tab, request: Request): void {
    tab.beginSpend(request)
    this.exchanges.push({ ...request, tab, documentId: tab.documentId, answer: null })
  }

  #unanswered = () => this.exchanges.filter(({ answer }) => answer === null)
  #answered = () => this.exchanges.filter(({ answer }) => answer !== null)

  #handle(exchange: Exchange | undefined): void {
    if (exchange === undefined) return
    const before = this.truth.now(exchange.userId)
    exchange.answer = { isCharged: this.truth.charge(exchange) }
    if (this.truth.now(exchange.userId) !== before) this.#publish(exchange.userId)
  }

  #answer(exchange: Exchange | undefined, isTrue: boolean): void {
    if (!exchange?.answer) return
    this.#drop(exchange)
    const { tab, requestId, userId, documentId, answer } = exchange
    if (tab.documentId !== documentId || tab.userId !== userId) return
    const row = this.truth.now(userId)
    if (answer.isCharged && isTrue) return tab.confirmSpend(requestId, row)
    // The connection broke: nobody here knows what the server did, and it did not say how the wallet is.
    if (isTrue) tab.acceptAnswer(row)
    tab.endSpend(requestId)
  }

  /** So late that the server cannot handle the request any more. */
  #giveUp(tab: Tab, at: number): void {
    const spend = pick(
      tab.spends.filter(({ status }) => status === 'pending'),
      at,
    )
    if (spend === undefined) return
    this.exchanges = this.exchanges.filter(({ requestId, answer }) => requestId !== spend.requestId || answer !== null)
    tab.endSpend(spend.requestId)
  }

  #change(userId: string, by: number): void {
    this.truth.change(userId, by)
    this.#publish(userId)
  }

  #publish(userId: string): void {
    for (const tab of this.tabs) {
      if (tab.userId !== userId || tab.channel === null || !tab.isHeard) continue
      tab.inbox.push({ source: 'event', wallet: rowOf(this.truth.now(userId)), generation: tab.channel })
    }
  }

  #drop(exchange: Exchange | undefined): void {
    this.exchanges = this.exchanges.filter((other) => other !== exchange)
  }
}

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)]
}
