/** One run of the sweep, as a schedule makes it. */
import type { FunctionCaller } from './http/call.ts'
import type { Target } from './target.ts'
import type { Tally } from './tally.ts'

export interface Sweep {
  checked: number
  mended: number
  differences: { kind: string; id: string; found: string; outcome: string; detail?: string }[]
}

interface World {
  functions: FunctionCaller
  target: Target
  tally: Tally
}

/** What is broken in the ledger is a problem, whoever finds it. */
export async function sweep({ functions, target, tally }: World): Promise<Sweep> {
  const { status, body } = await functions.insist('reconcile', {}, { authorization: `Bearer ${target.cronSecret}` })
  if (status !== 200) {
    tally.problem(`reconcile answered ${status}: ${JSON.stringify(body)}`)
    return { checked: 0, mended: 0, differences: [] }
  }
  const result = body as unknown as Sweep
  for (const { kind, id, found, detail } of result.differences) {
    if (kind === 'invariant') tally.problem(`a sweep finds ${found} broken for ${id}: ${detail ?? ''}`)
  }
  return result
}
