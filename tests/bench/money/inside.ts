/**
 * What a spend costs inside the database alone: many calls in a row in one session, without a client, and without
 * waiting for the disk. Batches are short and interleaved, and the quick ones count: a disturbance only makes a batch
 * slower, so differences of a few microseconds show even on a busy machine.
 */
import { WALLETS } from './contenders.ts'
import type { BenchServer } from './database.ts'

const CALLS_PER_BATCH = 20
/** Of all batches of a subject, this share is quicker than the one that is taken. The very quickest is luck. */
const QUICK_SHARE = 1 / 8

export interface Subject {
  database: string
  /** Of these parameters: user id, request id, feature, input hash. */
  functionName: 'public.deduct_tokens' | 'bench.spend'
}

/** @returns microseconds for one call, for each subject in their order. */
export async function timeInside(server: BenchServer, subjects: Subject[], batches: number): Promise<number[]> {
  const sessions = await Promise.all(
    subjects.map(async ({ database, functionName }) => {
      const client = await server.connect(database)
      await client.query('set synchronous_commit = off')
      return { client, sql: batchOf(functionName), micros: [] as number[] }
    }),
  )
  try {
    for (let batch = 0; batch < batches; batch++) {
      for (const { client, sql, micros } of sessions) {
        const startedAt = performance.now()
        await client.query(sql)
        micros.push(((performance.now() - startedAt) * 1_000) / CALLS_PER_BATCH)
      }
    }
    return sessions.map(({ micros }) => micros.sort((a, b) => a - b)[Math.floor(micros.length * QUICK_SHARE)]!)
  } finally {
    await Promise.all(sessions.map(({ client }) => client.end()))
  }
}

const batchOf = (functionName: string) => `do $$
declare
  wallet_id uuid;
begin
  for n in 1..${CALLS_PER_BATCH} loop
    wallet_id := ('00000000-0000-4000-8000-' || lpad((1 + floor(random() * ${WALLETS}))::text, 12, '0'))::uuid;
    perform ${functionName}(wallet_id, gen_random_uuid(), 'cookbook', repeat('f', 64));
    commit;
  end loop;
end;
$$`
