/** One open socket: reads frames, keeps its channels, and is the one place through which anything leaves. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import type { Log } from '../config/service.ts'
import { encodeBroadcast } from './broadcast-frame.ts'
import { Channel, type House, type Line } from './channel.ts'
import type { RealtimeControl } from './control.ts'
import { DeliveryLane } from './delivery-lane.ts'
import { decodeBinary, decodeText, encodeText, FrameError, type Frame, type ProtocolVersion } from './frames.ts'
import type { Identity } from './identity.ts'
import { checkJoin, JoinError, joinResponse } from './join.ts'
import { lieAboutCommit } from './lying-clock.ts'

interface Options {
  house: House
  version: ProtocolVersion
  identity: Identity
  control: RealtimeControl
  log: Log
}

/** As hosted: a client that sends nothing for so long, not even a heartbeat, is gone. */
const IDLE_TIMEOUT_MS = 60_000
const MAX_CHANNELS = 100

export function serveConnection(socket: WebSocket, { house, version, identity, control, log }: Options): void {
  const channels = new Map<string, Channel>()
  /** Topics whose join is being checked; they count, or a burst of joins would pass the limit together. */
  const joining = new Set<string>()
  /** Frames of one topic are dealt with one after the other: a leave must not overtake its join. */
  const turns = new Map<string, Promise<void>>()
  const idleTimer = setTimeout(() => socket.terminate(), IDLE_TIMEOUT_MS)

  const { faults, forget } = control.register({
    describe: () => {
      const userId = [...channels.values()].find((channel) => channel.identity?.subject)?.identity?.subject ?? null
      return { userId, topics: [...channels.keys()] }
    },
    drop: (code) => (code === 1006 ? socket.terminate() : socket.close(code)),
    endChannels: (ending) => {
      for (const channel of [...channels.values()]) channel.end(ending)
    },
  })
  const lanes = { changes: new DeliveryLane('changes', faults), broadcasts: new DeliveryLane('broadcasts', faults) }

  const send = (data: string | Buffer) => {
    if (!faults.current.silent && socket.readyState === socket.OPEN) socket.send(data)
  }
  const reply = (frame: Frame, status: 'ok' | 'error', response: object = {}) => {
    const head = { joinRef: frame.joinRef, ref: frame.ref, topic: frame.topic, event: 'phx_reply' }
    send(encodeText(version, head, JSON.stringify({ status, response })))
  }
  const deliver = (lane: DeliveryLane, data: () => string | Buffer | null, isStillAllowed: () => boolean) =>
    lane.push(() => {
      if (!isStillAllowed()) return
      try {
        const bytes = data()
        if (bytes !== null) send(bytes)
      } catch (error) {
        log(`a broadcast was not sent: ${error instanceof Error ? error.message : String(error)}`)
      }
    })
  const lineTo = (topic: string, joinRef: string | null, isCurrent: () => boolean): Line => ({
    push: (event, payloadJson, ref) =>
      send(encodeText(version, { joinRef, ref: ref ?? null, topic, event }, payloadJson)),
    deliverChange: (payloadJson, isStillAllowed) => {
      const head = { joinRef: null, ref: null, topic, event: 'postgres_changes' }
      const told = lieAboutCommit(payloadJson, faults.current.commitTimestampLieMs)
      deliver(lanes.changes, () => encodeText(version, head, told), isStillAllowed)
    },
    deliverBroadcast: (broadcast, isStillAllowed) =>
      deliver(lanes.broadcasts, () => encodeBroadcast(version, topic, broadcast), isStillAllowed),
    readyGapMs: () => faults.current.readyGapMs,
    closed: () => {
      if (isCurrent()) channels.delete(topic)
    },
  })

  const join = async (frame: Frame) => {
    channels.get(frame.topic)?.close()
    if (!frame.topic.startsWith('realtime:')) return reply(frame, 'error', { reason: 'unmatched topic' })
    try {
      const { joinError } = faults.current
      if (joinError !== null) throw new JoinError(joinError)
      if (channels.size + joining.size >= MAX_CHANNELS) {
        throw new JoinError('ChannelRateLimitReached: Too many channels')
      }
      joining.add(frame.topic)
      const { wantsPresence, ...request } = await checkJoin(house, identity, frame)
      if (socket.readyState !== socket.OPEN) return
      const line = lineTo(frame.topic, request.joinRef, () => channels.get(frame.topic) === channel)
      const channel: Channel = new Channel(house, line, request)
      channels.set(frame.topic, channel)
      reply({ ...frame, joinRef: request.joinRef }, 'ok', joinResponse(request.rawBindings))
      if (wantsPresence) line.push('presence_state', '{}')
      channel.start()
    } catch (error) {
      if (!(error instanceof JoinError)) log(`join failed: ${error instanceof Error ? error.message : String(error)}`)
      const reason = error instanceof JoinError ? error.message : 'UnknownErrorOnChannel: Unknown Error on Channel'
      await sleep(faults.current.joinErrorDelayMs, undefined, { ref: false })
      reply(frame, 'error', { reason })
    } finally {
      joining.delete(frame.topic)
    }
  }

  const handle = async (frame: Frame): Promise<void> => {
    if (frame.event === 'phx_join') return join(frame)
    const channel = channels.get(frame.topic)
    const isForIt = channel && (frame.joinRef === null || frame.joinRef === channel.joinRef)
    if (frame.event === 'phx_leave') {
      reply(frame, 'ok')
      if (isForIt) channel.close()
      return
    }
    if (!channel) return reply(frame, 'error', { reason: 'unmatched topic' })
    if (!isForIt) return
    const payload: object = typeof frame.payload === 'object' && frame.payload !== null ? frame.payload : {}
    if (frame.event === 'access_token') {
      return channel.changeToken('access_token' in payload ? payload.access_token : null)
    }
    if (frame.event === 'broadcast' && (await channel.broadcast(payload))) reply(frame, 'ok')
    if (frame.event === 'presence') reply(frame, 'ok')
  }

  socket.on('message', (data: Buffer, isBinary) => {
    idleTimer.refresh()
    if (faults.current.silent) return
    try {
      const frame = isBinary ? decodeBinary(data) : decodeText(version, data.toString())
      if (frame.topic === 'phoenix' && frame.event === 'heartbeat') return reply(frame, 'ok')
      const turn = (turns.get(frame.topic) ?? Promise.resolve()).then(() => handle(frame))
      turns.set(frame.topic, turn)
      const isLast = () => turns.get(frame.topic) === turn
      turn
        .catch((error: unknown) => log(`a frame could not be dealt with: ${String(error)}`))
        .finally(() => isLast() && turns.delete(frame.topic))
    } catch (error) {
      socket.close(1011, error instanceof FrameError ? error.message : 'Unreadable frame')
    }
  })
  socket.on('error', () => undefined) // 'close' follows and clears up
  socket.on('close', () => {
    clearTimeout(idleTimer)
    forget()
    for (const lane of Object.values(lanes)) lane.close()
    for (const channel of [...channels.values()]) channel.close(false)
  })
}
