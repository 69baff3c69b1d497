/** A broadcast as one frame of its receiver's protocol version. */
import type { Broadcast } from './broadcast-hub.ts'
import { encodeText, encodeUserBroadcast, type ProtocolVersion } from './frames.ts'

/**
 * @returns null when this version has no way to say it.
 * @throws {FrameError} as {@link encodeUserBroadcast}.
 */
export function encodeBroadcast(version: ProtocolVersion, topic: string, broadcast: Broadcast): string | Buffer | null {
  const head = { joinRef: null, ref: null, topic, event: 'broadcast' }
  if ('payloadJson' in broadcast) return encodeText(version, head, broadcast.payloadJson)
  const { user, metadata } = broadcast
  const meta = metadata ? JSON.stringify(metadata) : ''
  if (version === 2) return encodeUserBroadcast(topic, user, meta)
  if (user.encoding === 'binary') return null
  const fields = [`"type":"broadcast","event":${JSON.stringify(user.event)},"payload":${user.body.toString()}`]
  if (meta) fields.push(`"meta":${meta}`)
  return encodeText(version, head, `{${fields.join(',')}}`)
}
