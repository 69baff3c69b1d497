/**
 * The frames of the Phoenix socket protocol, both versions that hosted Realtime speaks: 2.0.0 (arrays and
 * binary broadcasts) and 1.0.0 (objects). Payloads go out as JSON text, because a row must be able to carry
 * numbers that JavaScript cannot hold.
 */
export type ProtocolVersion = 1 | 2

export interface FrameHead {
  joinRef: string | null
  ref: string | null
  topic: string
  event: string
}

export interface Frame extends FrameHead {
  payload: unknown
}

/** A broadcast as the binary frames carry it: the sender's own bytes, never parsed on the way. */
export interface UserBroadcast {
  event: string
  encoding: 'json' | 'binary'
  body: Buffer
}

/** Hosted closes the socket on a frame that it cannot read. */
export class FrameError extends Error {}

const USER_BROADCAST_PUSH = 3
const USER_BROADCAST = 4
const JSON_ENCODING = 1

/** @throws {FrameError} when the text is not a frame of this version. */
export function decodeText(version: ProtocolVersion, text: string): Frame {
  const parsed = parseJson(text)
  if (version === 2) {
    if (!Array.isArray(parsed) || parsed.length < 5) throw new FrameError('expected an array of five')
    const [joinRef, ref, topic, event, payload] = parsed as unknown[]
    return frameOf(joinRef, ref, topic, event, payload)
  }
  if (typeof parsed !== 'object' || parsed === null) throw new FrameError('expected an object')
  const fields = parsed as Record<string, unknown>
  return frameOf(fields.join_ref, fields.ref, fields.topic, fields.event, fields.payload)
}

/** @throws {FrameError} for every kind but the one that clients send: a broadcast (kind 3). */
export function decodeBinary(bytes: Buffer): Frame & { payload: UserBroadcast } {
  const headerLength = 7
  if (bytes.length < headerLength || bytes[0] !== USER_BROADCAST_PUSH) throw new FrameError('unknown binary frame')
  const lengths = [...bytes.subarray(1, 6)]
  if (bytes.length < headerLength + lengths.reduce((sum, length) => sum + length, 0)) {
    throw new FrameError('binary frame cut short')
  }
  let offset = headerLength
  const [joinRef = '', ref = '', topic = '', event = ''] = lengths.map((length) =>
    bytes.toString('utf8', offset, (offset += length)),
  )
  const encoding = bytes[6] === JSON_ENCODING ? 'json' : 'binary'
  const payload: UserBroadcast = { event, encoding, body: bytes.subarray(offset) }
  return { joinRef: joinRef || null, ref: ref || null, topic, event: 'broadcast', payload }
}

export function encodeText(version: ProtocolVersion, head: FrameHead, payloadJson: string): string {
  const [joinRef, ref, topic, event] = [head.joinRef, head.ref, head.topic, head.event].map((part) =>
    JSON.stringify(part),
  )
  return version === 2
    ? `[${joinRef},${ref},${topic},${event},${payloadJson}]`
    : `{"topic":${topic},"event":${event},"payload":${payloadJson},"ref":${ref}}`
}

/**
 * The server's binary broadcast (kind 4), version 2 only.
 * @throws {FrameError} when topic, event or metadata has more than 255 bytes.
 */
export function encodeUserBroadcast(topic: string, broadcast: UserBroadcast, metadataJson: string): Buffer {
  const parts = [topic, broadcast.event, metadataJson].map((part) => Buffer.from(part))
  if (parts.some((part) => part.length > 255)) throw new FrameError('topic, event and metadata hold 255 bytes each')
  const encoding = broadcast.encoding === 'json' ? JSON_ENCODING : 0
  return Buffer.concat([
    Buffer.from([USER_BROADCAST, ...parts.map((part) => part.length), encoding]),
    ...parts,
    broadcast.body,
  ])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new FrameError('not JSON')
  }
}

function frameOf(joinRef: unknown, ref: unknown, topic: unknown, event: unknown, payload: unknown): Frame {
  if (typeof topic !== 'string' || typeof event !== 'string') throw new FrameError('topic and event must be text')
  return { joinRef: refOf(joinRef), ref: refOf(ref), topic, event, payload }
}

function refOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  throw new FrameError('a ref must be text or null')
}
