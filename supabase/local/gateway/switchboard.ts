/**
 * The commands at `/_control`. A POST may hold any of the faults (see faults.ts), and
 *   path: '/rest/v1'     only requests under it; all of them without it
 *   reset: true          first switches every fault off
 */
import * as z from 'zod'
import type { Switchboard } from '../control/endpoint.ts'
import { faultsSchema, PREFIXES, type FaultKeeper } from './faults.ts'

const commandSchema = faultsSchema.partial().extend({
  path: z.enum(PREFIXES).optional(),
  reset: z.boolean().optional(),
})

/** @param cutOffline cuts the open connections of every path that is offline. */
export function createSwitchboard(keeper: FaultKeeper, cutOffline: () => void): Switchboard {
  return {
    view: () => ({ faults: keeper.view() }),
    obey(command) {
      const { path = null, reset, ...faults } = commandSchema.parse(command)
      if (reset) keeper.reset(path)
      keeper.set(path, faults)
      if (faults.offline) cutOffline()
    },
  }
}
