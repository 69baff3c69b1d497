/** One function by name: started by its first request, replaced when told, stopped when nobody asks for it. */
import type { Log } from '../config/service.ts'
import { backOffMs } from './back-off.ts'
import type { Ending, Worker } from './worker.ts'

export interface EdgeFunctionOptions {
  name: string
  /** Without a request for this long, the process is ended to save memory. */
  idleMs: number
  start(): Worker
  log: Log
}

/** The right to send one request; to be given back when its answer is over, however it ended. */
export interface Lease {
  port: number
  /** Settles when the process that holds the port is gone. */
  exited: Promise<Ending>
  /** @param answered whether the function gave an answer. */
  release(answered: boolean): void
}

/** The process cannot be started now. */
export class BootError extends Error {
  constructor(
    message: string,
    readonly retryAfterMs: number,
  ) {
    super(message)
    this.name = 'BootError'
  }
}

/** A process and how many requests it is answering. */
interface Running {
  worker: Worker
  inFlight: number
  /** Takes no new requests; ends when the last one is answered. */
  replaced: boolean
}

export class EdgeFunction {
  #current: Running | undefined
  readonly #all = new Set<Running>()
  #crashes = 0
  #notBefore = 0
  #idleTimer: NodeJS.Timeout | undefined
  readonly #options: EdgeFunctionOptions

  constructor(options: EdgeFunctionOptions) {
    this.#options = options
  }

  /** Waits until the function listens; one that is killed on the way is started again. @throws {BootError} */
  async acquire(): Promise<Lease> {
    const running = this.#current ?? this.#start()
    running.inFlight += 1
    clearTimeout(this.#idleTimer)
    try {
      const port = await running.worker.listening
      return {
        port,
        exited: running.worker.exited,
        release: once((answered: boolean) => this.#release(running, answered)),
      }
    } catch (error) {
      this.#release(running, false)
      // Only then is the crash counted.
      const ending = await running.worker.exited
      if (ending === 'killed' && !running.replaced) return this.acquire()
      throw new BootError((error as Error).message, backOffMs(this.#crashes))
    }
  }

  /** Its files have changed: the next request meets a new process, running ones are answered by the old one. */
  replace(): void {
    this.#crashes = 0
    this.#notBefore = 0
    const running = this.#current
    if (!running) return
    this.#options.log(`${this.#options.name}: files changed, the next request starts it afresh`)
    this.#retire(running)
  }

  async stop(): Promise<void> {
    clearTimeout(this.#idleTimer)
    this.#current = undefined
    const running = [...this.#all]
    for (const each of running) {
      each.replaced = true
      each.worker.kill()
    }
    await Promise.all(running.map((each) => each.worker.exited))
  }

  #start(): Running {
    const waitMs = this.#notBefore - Date.now()
    if (waitMs > 0) throw new BootError('it crashed again and again and is left alone for a moment', waitMs)
    const running: Running = { worker: this.#options.start(), inFlight: 0, replaced: false }
    this.#current = running
    this.#all.add(running)
    void running.worker.exited.then((ending) => this.#onExit(running, ending))
    return running
  }

  #onExit(running: Running, ending: Ending): void {
    this.#all.delete(running)
    if (running.replaced) return
    this.#current = undefined
    clearTimeout(this.#idleTimer)
    // Only what ends by itself is likely to end again.
    if (ending === 'ended') this.#crashes += 1
    const delayMs = backOffMs(ending === 'ended' ? this.#crashes : 0)
    this.#notBefore = Date.now() + delayMs
    const what = ending === 'ended' ? 'crashed' : 'was killed'
    const when = delayMs === 0 ? 'the next request starts it again' : `left alone for ${delayMs / 1000} s`
    this.#options.log(`${this.#options.name}: ${what}; ${when}`)
  }

  #release(running: Running, answered: boolean): void {
    running.inFlight -= 1
    if (answered) this.#crashes = 0
    if (running.inFlight > 0 || !this.#all.has(running)) return
    if (running.replaced) running.worker.retire()
    else {
      clearTimeout(this.#idleTimer)
      this.#idleTimer = setTimeout(() => this.#retire(running), this.#options.idleMs)
      this.#idleTimer.unref()
    }
  }

  #retire(running: Running): void {
    clearTimeout(this.#idleTimer)
    running.replaced = true
    if (this.#current === running) this.#current = undefined
    if (running.inFlight === 0) running.worker.retire()
  }
}

function once(action: (answered: boolean) => void): (answered: boolean) => void {
  let done = false
  return (answered) => {
    if (!done) action(answered)
    done = true
  }
}
