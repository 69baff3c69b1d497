/** What has to be true before a channel is joined. */
import { bindingId, rawBindingsOf, type RawBinding } from './binding.ts'
import { UnreachableError, type ChannelOptions, type House } from './channel.ts'
import type { Frame } from './frames.ts'
import { expiryMessage, isExpired, TokenError, type Identity } from './identity.ts'

/** A refused join; the message is the reply's `reason`, with a code of hosted's in front. */
export class JoinError extends Error {}

export interface JoinRequest extends ChannelOptions {
  wantsPresence: boolean
}

/**
 * @param socketIdentity whom the socket's API key stands for, when the join brings no token.
 * @throws {JoinError}
 */
export async function checkJoin(house: House, socketIdentity: Identity, frame: Frame): Promise<JoinRequest> {
  const name = frame.topic.slice('realtime:'.length)
  if (name === '') throw new JoinError('TopicNameRequired: You must provide a topic name')
  const payload = recordOf(frame.payload)
  const config = recordOf(payload.config)
  const broadcast = recordOf(config.broadcast)
  const isPrivate = config.private === true
  const token = tokenOf(payload.access_token)
  const identity = token === null ? socketIdentity : await verify(house, token)
  if (isExpired(identity)) throw new JoinError(`InvalidJWTToken: ${expiryMessage(identity.expiresAtMs ?? 0)}`)
  if (isPrivate && !(await mayRead(house, identity, name))) {
    throw new JoinError(`Unauthorized: You do not have permissions to read from this Channel topic: ${name}`)
  }
  return {
    name,
    joinRef: frame.joinRef ?? frame.ref,
    isPrivate,
    hearsItself: broadcast.self === true,
    isAcknowledged: broadcast.ack === true,
    announcesReplication: broadcast.replication_ready === true,
    wantsPresence: recordOf(config.presence).enabled === true,
    rawBindings: rawBindingsOf(config),
    token,
    identity,
  }
}

/** The client pairs its bindings with these by their place in the list, and closes the channel on any difference. */
export function joinResponse(rawBindings: readonly RawBinding[]): { postgres_changes: object[] } {
  return { postgres_changes: rawBindings.map((raw) => ({ ...raw, id: bindingId(raw) })) }
}

async function mayRead(house: House, identity: Identity, name: string): Promise<boolean> {
  try {
    return await house.mayRead(identity, name)
  } catch (error) {
    if (error instanceof UnreachableError) throw new JoinError(`UnableToConnectToProject: ${error.message}`)
    throw error
  }
}

async function verify(house: House, token: string): Promise<Identity> {
  try {
    return await house.verifyToken(token)
  } catch (error) {
    if (error instanceof TokenError) throw new JoinError(`${error.code}: ${error.message}`)
    throw error
  }
}

/** An API key in the place of a token stands for no person: the socket's own key counts. */
function tokenOf(value: unknown): string | null {
  return typeof value === 'string' && !value.startsWith('sb_') ? value : null
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
