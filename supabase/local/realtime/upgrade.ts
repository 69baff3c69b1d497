/** Who may open a socket, and how somebody who may not is told. */
import { STATUS_CODES, type IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ProtocolVersion } from './frames.ts'
import { identityOfKey, TokenError, type Identity, type VerifyToken } from './identity.ts'

interface Keys {
  publishable: string
  secret: string
}

export interface Admission {
  version: ProtocolVersion
  identity: Identity
}

/** Refused at the upgrade; the client sees a failed connection and tries again for ever. */
export class UpgradeError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
    this.name = 'UpgradeError'
  }
}

const PATHS = ['/realtime/v1/websocket', '/socket/websocket']

/** @throws {UpgradeError} */
export async function admit(request: IncomingMessage, keys: Keys, verifyToken: VerifyToken): Promise<Admission> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  if (!PATHS.includes(url.pathname)) throw new UpgradeError(404, 'Not found')
  const header = request.headers['x-api-key']
  const key = typeof header === 'string' ? header : url.searchParams.get('apikey')
  if (!key) throw new UpgradeError(401, 'API key is missing')
  return { version: versionOf(url.searchParams.get('vsn')), identity: await identify(key, keys, verifyToken) }
}

export function refuseUpgrade(socket: Duplex, { status, message }: UpgradeError): void {
  const body = JSON.stringify({ error: message })
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

async function identify(key: string, keys: Keys, verifyToken: VerifyToken): Promise<Identity> {
  if (key === keys.publishable) return identityOfKey('anon')
  if (key === keys.secret) return identityOfKey('service_role')
  try {
    return await verifyToken(key)
  } catch (error) {
    throw new UpgradeError(401, error instanceof TokenError ? error.message : 'The token provided is not a valid JWT')
  }
}

function versionOf(vsn: string | null): ProtocolVersion {
  if (vsn === null || vsn === '1.0.0') return 1
  if (vsn === '2.0.0') return 2
  throw new UpgradeError(403, `The protocol version ${vsn} is not supported`)
}
