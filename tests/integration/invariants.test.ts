import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { target } from '../support/env.ts'
import { BREAKS, DROP_CONSTRAINTS, FORGE_ENTRY } from './invariants/breaks.ts'
import { history, liveThrough } from './invariants/books.ts'

const seed = Number(process.env.INVARIANTS_SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`Invariants: seed ${seed}; INVARIANTS_SEED=${seed} repeats it`)

/** What each break showed, for the last test. */
const rulesFound = new Set<string>()

const client = new pg.Client({ connectionString: target.dbUrl })
beforeAll(() => client.connect())
afterAll(() => client.end())

interface Finding {
  user_id: string
  rule: string
  difference: number
}

async function findings(people: string[]): Promise<Finding[]> {
  const { rows } = await client.query<Finding>(
    'select user_id, rule, difference::int from public.check_token_invariants() where user_id = any ($1)',
    [people],
  )
  return sorted(rows)
}

function sorted(rows: Finding[]): Finding[] {
  return rows
    .map(({ user_id, rule, difference }) => ({ user_id, rule, difference }))
    .sort((a, b) => `${a.user_id} ${a.rule}`.localeCompare(`${b.user_id} ${b.rule}`) || a.difference - b.difference)
}

const choice = fc.record({ who: fc.nat(1), tokens: fc.integer({ min: 1, max: 14 }), which: fc.nat(100) })

describe('check_token_invariants, after any history', () => {
  it.each(Object.entries(BREAKS))('is silent, and then finds %s: whose, which rule, by how much', async (_, sql) => {
    const property = fc.asyncProperty(history, choice, async (moves, { who, tokens, which }) => {
      await client.query('begin')
      try {
        const people = await liveThrough(client, moves)
        expect(await findings(people)).toEqual([])

        await client.query(`${DROP_CONSTRAINTS}; ${FORGE_ENTRY}; set local session_replication_role = replica`)
        const victim = people[who] ?? ''
        const values = [victim, tokens, which, people[1 - who]].slice(0, sql.includes('$4') ? 4 : 3)
        const { rows } = await client.query<Finding>(sql, values)
        expect(rows).not.toEqual([])
        const expected = sorted(rows.map((row) => ({ ...row, user_id: row.user_id ?? victim })))
        expect(await findings(people)).toEqual(expected)
        for (const { rule } of expected) rulesFound.add(rule)
      } finally {
        await client.query('rollback')
      }
    })
    await fc.assert(property, { seed, numRuns: 5 })
  })

  it('has no rule that no break has shown', async () => {
    const { rows } = await client.query<{ source: string }>(
      `select prosrc as source from pg_proc where oid = 'public.check_token_invariants'::regproc`,
    )
    const rules = Array.from(rows[0]?.source.matchAll(/user_id, '(\w+)'/g) ?? [], ([, rule]) => rule)
    expect(rules.length).toBeGreaterThanOrEqual(12)
    expect([...rulesFound].sort()).toEqual(expect.arrayContaining([...new Set(rules)].sort()))
  })
})
