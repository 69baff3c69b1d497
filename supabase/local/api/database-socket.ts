/** A socket to the database whose end postgres.js hears of only where it can deal with it. */
import { Socket } from 'node:net'

export class DatabaseSocket extends Socket {
  #isEnding = false
  #wasConnected = false

  /** @param onLoss called when a connection that was there has broken. */
  constructor(private readonly onLoss: () => void) {
    super()
    this.once('connect', () => (this.#wasConnected = true))
  }

  override end(...values: unknown[]): this {
    // node calls this too, without the farewell that postgres.js says, when the other side has gone.
    if (values.length > 0) this.#isEnding = true
    return (super.end as (...values: unknown[]) => this).apply(this, values)
  }

  override emit(event: string | symbol, ...values: unknown[]): boolean {
    // A connection that never came about is held by nobody, and postgres.js tries again by itself.
    if (event !== 'close' || this.#isEnding || !this.#wasConnected) return super.emit(event, ...values)
    // After a 'close' it would forget the socket, and yet write to it. Writing to a broken one does no harm.
    this.onLoss()
    return true
  }
}
