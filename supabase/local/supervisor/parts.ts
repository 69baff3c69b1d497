/** The parts that are up, and how to take them down. */
import type { Log, Service } from '../config/service.ts'
import type { Progress } from './console.ts'

/** From the bottom up; each layer needs the ones before it, so the doors close first and the database last. */
const LAYERS = ['ground', 'middle', 'door'] as const
export type Layer = (typeof LAYERS)[number]

/** A part that hangs must not keep the others from stopping; the database takes care of itself. */
const STOP_MS: Record<Layer, number> = { door: 1_000, middle: 1_200, ground: 4_000 }

interface Part {
  name: string
  layer: Layer
  service: Service
}

export class Parts {
  readonly #started: Part[] = []
  readonly #progress: Progress
  readonly #signal: AbortSignal | undefined

  /** @param signal once aborted, nothing more is started. */
  constructor(progress: Progress, signal?: AbortSignal) {
    this.#progress = progress
    this.#signal = signal
  }

  /** @throws what the part threw, with its name in front. */
  async start<Started extends Service>(
    name: string,
    layer: Layer,
    start: (log: Log) => Promise<Started>,
  ): Promise<Started> {
    const service = await this.step(name, start)
    this.#started.push({ name, layer, service })
    return service
  }

  /** Work on the way that leaves nothing to stop. */
  async step<Result>(name: string, work: (log: Log) => Promise<Result>): Promise<Result> {
    this.#signal?.throwIfAborted()
    const beganAt = performance.now()
    try {
      const result = await work(this.#progress.logOf(name))
      this.#progress.ready(name, performance.now() - beganAt)
      return result
    } catch (error) {
      if (error instanceof Error) error.message = `${name}: ${error.message}`
      throw error
    }
  }

  async stop(): Promise<void> {
    for (const layer of LAYERS.toReversed()) {
      const parts = this.#started.filter((part) => part.layer === layer)
      await Promise.all(parts.map((part) => this.#stopPart(part)))
    }
    this.#started.length = 0
  }

  async #stopPart({ name, layer, service }: Part): Promise<void> {
    const log = this.#progress.logOf(name)
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        log('does not stop in time; going on without it')
        resolve()
      }, STOP_MS[layer])
    })
    const stopping = service.stop().catch((error: unknown) => log(`stopped badly: ${String(error)}`))
    await Promise.race([stopping, patience])
    clearTimeout(timer)
  }
}
