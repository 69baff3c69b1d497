import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { queryDatabase } from '../support/database.ts'
import { newClient, signUpPerson } from '../support/people.ts'
import { target } from '../support/env.ts'

/** What the migrations grant, and nothing else: the Data API of the local stack would grant everything to everybody. */
const GRANTS: Record<string, Record<string, string[]>> = {
  anon: { token_packages: ['SELECT'], token_prices: ['SELECT'] },
  authenticated: {
    preferences: ['INSERT', 'SELECT', 'UPDATE'],
    purchases: ['SELECT'],
    recipes: ['DELETE', 'SELECT'],
    token_holds: ['SELECT'],
    token_packages: ['SELECT'],
    token_prices: ['SELECT'],
    token_totals: ['SELECT'],
    token_transactions: ['SELECT'],
    token_weeks: ['SELECT'],
    user_tokens: ['SELECT'],
  },
}

async function grantsOf(role: string): Promise<Record<string, string[]>> {
  const rows = await queryDatabase<{ table_name: string; privileges: string[] }>(
    `select c.relname as table_name, array_agg(distinct a.privilege_type order by a.privilege_type) as privileges
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     cross join lateral (
       select privilege_type, grantee from aclexplode(c.relacl)
       union all
       select x.privilege_type, x.grantee from pg_attribute att cross join lateral aclexplode(att.attacl) x
       where att.attrelid = c.oid and att.attacl is not null and x.privilege_type = 'SELECT'
     ) a
     where c.relkind in ('r', 'v') and a.grantee = $1::regrole
     group by c.relname`,
    [role],
  )
  return Object.fromEntries(rows.map(({ table_name, privileges }) => [table_name, privileges]))
}

describe.each(['anon', 'authenticated'])('%s', (role) => {
  it('has what the migrations gave it, after the Data API has served many requests', async () => {
    const person = await signUpPerson('busy')
    for (let request = 0; request < 10; request++) await person.client.from('user_tokens').select('*')
    await newClient().from('token_packages').select('*')
    await newClient(target.secretKey).from('purchases').select('*')
    const granted = await grantsOf(role)
    expect(granted).toEqual(GRANTS[role])
  })
})

describe('service_role', () => {
  it('reads everything and writes no money table directly', async () => {
    const granted = await grantsOf('service_role')
    for (const table of ['user_tokens', 'token_transactions', 'token_packages', 'token_prices']) {
      expect(granted[table], table).toEqual(['SELECT'])
    }
    const { data, error } = await newClient(target.secretKey).from('user_tokens').select('user_id').limit(1)
    expect(error).toBeNull()
    expect(data).toHaveLength(1)
  })
})

describe('the schema', () => {
  it('has no table, and no function that the server calls, without a pgTAP test that names it', async () => {
    const folder = path.resolve(import.meta.dirname, '../../supabase/tests')
    // The inventory names everything, and tests nothing of what it does.
    const files = readdirSync(folder).filter((file) => file.endsWith('.sql') && !file.includes('inventory'))
    const tests = files.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n')
    const rows = await queryDatabase<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name
       from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
       where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'v', 'm')
       union
       select format('public.%I', p.proname) from pg_proc as p
       where p.pronamespace = 'public'::regnamespace
         and not exists (select from pg_depend as d where d.objid = p.oid and d.deptype = 'e')`,
    )
    const names = rows.map(({ name }) => name)
    expect(names).toContain('public.user_tokens')
    expect(names.filter((name) => !new RegExp(`${name.replace('.', '\\.')}\\b`).test(tests))).toEqual([])
  })
})
