/**
 * The commands at `/realtime/v1/control`. A POST may hold any of the faults, and
 *   connection: <id>     only this one (GET lists them); all of them, and those to come, without it
 *   reset: true          first switches every fault off
 *   profile: 'hosted'    sets the faults of a profile; those that are named beside it win
 *   drop: <code>         then closes the sockets; 1006 without a handshake
 *   channels: 'expire' | 'close' | 'crash'    then ends their channels (see control.ts)
 */
import * as z from 'zod'
import type { Switchboard } from '../control/endpoint.ts'
import { CHANNEL_ENDINGS, type RealtimeControl } from './control.ts'
import { faultsSchema, profiles, UPGRADE_FAULTS, type Faults, type ProfileName } from './faults.ts'

/** Those that an endpoint may send, and 1006, which is no code but the lack of one. */
const isCloseCode = (code: number) =>
  (code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005) || (code >= 3000 && code <= 4999)

const commandSchema = faultsSchema
  .partial()
  .extend({
    connection: z.string().optional(),
    reset: z.boolean().optional(),
    profile: z.enum(Object.keys(profiles) as ProfileName[]).optional(),
    drop: z.int().refine(isCloseCode, 'expected a WebSocket close code').optional(),
    channels: z.enum(CHANNEL_ENDINGS).optional(),
  })
  .refine(
    (command) => command.connection === undefined || UPGRADE_FAULTS.every((name) => command[name] === undefined),
    `${UPGRADE_FAULTS.join(' and ')} meet new sockets; they cannot be set for an open connection`,
  )

export function createSwitchboard(control: RealtimeControl): Switchboard {
  return {
    view: () => control.view(),
    obey(command) {
      const { connection, reset, profile, drop, channels, ...faults } = commandSchema.parse(command)
      if (reset) control.reset(connection)
      control.set({ ...(profile && faultsOf(profile, connection)), ...faults }, connection)
      if (channels) control.endChannels(channels, connection)
      if (drop !== undefined) control.drop(drop, connection)
    },
  }
}

function faultsOf(profile: ProfileName, connection: string | undefined): Partial<Faults> {
  const faults: Partial<Faults> = { ...profiles[profile] }
  if (connection !== undefined) for (const name of UPGRADE_FAULTS) delete faults[name]
  return faults
}
