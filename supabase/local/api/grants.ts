/**
 * Notes every privilege in the database and puts it back.
 *
 * At its first request of a process @supabase/lite grants everything on every table and sequence, now
 * and in future, to everybody, in each schema that has row-level security. The migrations are to
 * be the only source of privileges, so what they said is noted before that request and restored after.
 */
import type pg from 'pg'

/** One privilege of one role on one object, with the words that `grant` and `revoke` need. */
export interface Privilege {
  /** `table public.recipes`, or `alter default privileges for role postgres in schema public` + `tables`. */
  object: string
  /** Set for default privileges: the words before `grant`. */
  defaults: string
  /** `select`, or `select (title)` on a column. */
  privilege: string
  grantee: string
  grantable: boolean
}

const USER_SCHEMAS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_(toast_)?temp_'`

const ALL_PRIVILEGES = `
  with entries as (
    select '' as defaults,
           case c.relkind when 'S' then 'sequence ' else 'table ' end || c.oid::regclass as object, '' as column_name, acl.*
    from pg_class c join pg_namespace n on n.oid = c.relnamespace,
         aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's'::"char" else 'r'::"char" end, c.relowner))) acl
    where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and ${USER_SCHEMAS}
    union all
    select '', 'table ' || c.oid::regclass, a.attname, acl.*
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
         aclexplode(a.attacl) acl
    where a.attacl is not null and not a.attisdropped and ${USER_SCHEMAS}
    union all
    select '', 'schema ' || quote_ident(n.nspname), '', acl.*
    from pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) acl
    where ${USER_SCHEMAS}
    union all
    select '', 'routine ' || p.oid::regprocedure, '', acl.*
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
         aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
    where ${USER_SCHEMAS}
      and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
    union all
    select 'alter default privileges for role ' || d.defaclrole::regrole
             || case when d.defaclnamespace = 0 then '' else ' in schema ' || d.defaclnamespace::regnamespace end || ' ',
           case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                                when 'T' then 'types' else 'schemas' end, '', acl.*
    from pg_default_acl d, aclexplode(d.defaclacl) acl
  )
  select defaults, object, lower(privilege_type) || case when column_name = '' then '' else ' (' || quote_ident(column_name) || ')' end
           as privilege,
         case grantee when 0 then 'public' else grantee::regrole::text end as grantee,
         is_grantable as grantable
  from entries
`

/** @returns every privilege on everything outside PostgreSQL's own schemas. */
export async function readPrivileges(pool: pg.Pool): Promise<Privilege[]> {
  return inTransaction(pool, listPrivileges)
}

async function listPrivileges(client: pg.PoolClient): Promise<Privilege[]> {
  const { rows } = await client.query<Privilege>(ALL_PRIVILEGES)
  return rows
}

/** @returns the statements that turn the privileges `now` into `wanted`, revokes first. */
export function privilegeChanges(wanted: Privilege[], now: Privilege[]): string[] {
  const wantedKeys = new Set(wanted.map(keyOf))
  const nowKeys = new Set(now.map(keyOf))
  const revokes = now
    .filter((entry) => !wantedKeys.has(keyOf(entry)))
    .map(({ defaults, privilege, object, grantee }) => `${defaults}revoke ${privilege} on ${object} from ${grantee}`)
  const grants = wanted
    .filter((entry) => !nowKeys.has(keyOf(entry)))
    .map(({ defaults, privilege, object, grantee, grantable }) => {
      return `${defaults}grant ${privilege} on ${object} to ${grantee}${grantable ? ' with grant option' : ''}`
    })
  return [...revokes, ...grants]
}

/** A revoke on a table takes the same privilege on its columns along, so a second look may be needed. */
const LOOKS = 3

/**
 * Makes the database's privileges exactly what was noted, in one transaction.
 * @throws when they still differ afterwards: a stack with other rights than the migrations' must not start.
 */
export async function restorePrivileges(pool: pg.Pool, wanted: Privilege[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    let changes = privilegeChanges(wanted, await listPrivileges(client))
    for (let look = 1; changes.length > 0 && look <= LOOKS; look += 1) {
      await client.query(changes.join(';\n'))
      changes = privilegeChanges(wanted, await listPrivileges(client))
    }
    if (changes.length > 0) throw new Error(`the migrations' privileges could not be restored: ${changes.join('; ')}`)
  })
}

/** With an empty search_path PostgreSQL writes every name with its schema. */
async function inTransaction<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query(`begin; set local search_path to ''`)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

function keyOf({ defaults, object, privilege, grantee, grantable }: Privilege): string {
  return [defaults, object, privilege, grantee, grantable].join('|')
}
