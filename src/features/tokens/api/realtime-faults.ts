/** The fault switches of the local stack's Realtime. Hosted Realtime has none: nothing answers there. */
import * as z from 'zod/mini'
import { env } from '@/lib/env'

const ADDRESS = `${env.supabaseUrl}/realtime/v1/control`

const viewSchema = z.object({ faults: z.record(z.string(), z.unknown()), sockets: z.int() })
export type FaultsView = z.infer<typeof viewSchema>

/** A command as the stand-in understands it; what can be sent is listed where the buttons are. */
export type FaultCommand = Record<string, string | number | boolean>

/** @returns null where there are no switches. */
export async function readFaults(): Promise<FaultsView | null> {
  const response = await fetch(ADDRESS).catch(() => null)
  if (!response?.ok) return null
  const parsed = viewSchema.safeParse(await response.json().catch(() => null))
  return parsed.success ? parsed.data : null
}

/** @throws {Error} with the stand-in's words when it does not know the command. */
export async function sendFault(command: FaultCommand): Promise<FaultsView> {
  const response = await fetch(ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(command),
  })
  if (!response.ok) throw new Error(await response.text())
  return viewSchema.parse(await response.json())
}
