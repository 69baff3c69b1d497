/** Longer than a network takes on which anything else of the app would be of use. */
const OPENING_MS = 6_000

/**
 * A WebSocket that gives up an opening which is never answered, as behind a proxy that hangs. Browsers wait for minutes,
 * and the client with them; so it tries again instead.
 */
export class ImpatientSocket extends WebSocket {
  constructor(address: string | URL, protocols?: string | string[]) {
    super(address, protocols)
    const timer = setTimeout(() => this.close(), OPENING_MS)
    const stop = () => clearTimeout(timer)
    this.addEventListener('open', stop)
    this.addEventListener('close', stop)
  }
}
