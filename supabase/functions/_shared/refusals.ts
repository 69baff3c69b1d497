/** Why a recipe was refused, kept for a quarter of an hour for those who wait for the same request elsewhere. */
import * as z from 'zod/mini'
import { recipeFaultSchema, type KnownFault } from './contract/faults.ts'
import { callFunction, type Database } from './db.ts'
import type { HoldKey, WorkerHold } from './recipes.ts'

export async function noteRefusal(db: Database, hold: WorkerHold, faults: readonly KnownFault[]): Promise<void> {
  await callFunction(
    db,
    'note_refusal',
    { p_user_id: hold.userId, p_request_id: hold.requestId, p_worker_id: hold.workerId, p_faults: [...faults] },
    z.object({ outcome: z.literal('noted') }),
  )
}

const refusalSchema = z.object({ faults: z.array(recipeFaultSchema) })

/** @returns what was wrong with the recipe that the last worker of a released hold wrote; empty if it wrote none. */
export async function readRefusal(db: Database, { userId, requestId }: HoldKey): Promise<KnownFault[]> {
  const args = { p_user_id: userId, p_request_id: requestId }
  const row = await callFunction(db, 'read_refusal', args, refusalSchema)
  // Only checks of ours write there.
  return (row?.faults ?? []) as KnownFault[]
}
