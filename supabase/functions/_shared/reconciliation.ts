/** Typed wrappers of the sweep's own SQL functions. */
import * as z from 'zod/mini'
import { callFunction, callFunctionForRow, callFunctionForRows, integer, timestamp, type Database } from './db.ts'

const runSchema = z.object({ runId: integer, since: z.nullable(timestamp) })

/** Opens a run. @returns `since`: when the last complete one began, null before the first. */
export function beginReconciliation(db: Database): Promise<z.infer<typeof runSchema>> {
  return callFunctionForRow(db, 'begin_reconciliation', {}, runSchema)
}

/** Closes a run with what it found. One with an `incomplete` difference does not move the next one's `since`. */
export async function finishReconciliation(
  db: Database,
  runId: number,
  result: { checked: number; mended: number; differences: object[] },
): Promise<void> {
  const args = {
    p_run_id: runId,
    p_checked: result.checked,
    p_mended: result.mended,
    p_differences: result.differences,
  }
  await callFunction(db, 'finish_reconciliation', args, z.unknown())
}

const invariantSchema = z.object({ userId: z.uuid(), rule: z.string(), difference: integer, detail: z.string() })
export type BrokenInvariant = z.infer<typeof invariantSchema>

/** @returns every wallet that does not add up, with the rule that is broken and by how much; [] when all is well. */
export function checkTokenInvariants(db: Database): Promise<BrokenInvariant[]> {
  return callFunctionForRows(db, 'check_token_invariants', {}, invariantSchema)
}
