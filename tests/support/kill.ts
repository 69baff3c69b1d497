/** Ends processes of the stack under test in the middle of whatever they do, and never one of another stack. */
import { readdirSync, readFileSync } from 'node:fs'

/** What is used of a pool, or of a client, of the superuser. */
interface Database {
  query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

/**
 * Kills the process that serves a function. Other stacks on the machine have such processes too: ours is known by the
 * address of its own API. Where there is no /proc, nothing is killed.
 * @returns whether there was one.
 */
export function killFunction(apiUrl: string, name: string): boolean {
  const pid = processes().find((entry) => {
    const file = `/supabase/functions/${name}/index.ts`
    return textOf(entry, 'cmdline').includes(file) && textOf(entry, 'environ').includes(`SUPABASE_URL=${apiUrl}\0`)
  })
  return pid !== undefined && kill(Number(pid))
}

/**
 * Kills the database's first process, so that all others end too and the write-ahead log is all that is left.
 * @returns whether there was one that this user may kill.
 */
export async function killPostgres(database: Database): Promise<boolean> {
  const { rows } = await database.query(`select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`)
  return kill(Number(rows[0]?.pid))
}

/** Cuts up to `most` connections, any of those that carry the name. @returns how many. */
export async function cutConnections(database: Database, applicationName: string, most: number): Promise<number> {
  const { rows } = await database.query(
    `select pg_terminate_backend(pid) from (
       select pid from pg_stat_activity
       where application_name = $1 and backend_type = 'client backend' and pid <> pg_backend_pid()
       order by random() limit $2
     ) as chosen`,
    [applicationName, most],
  )
  return rows.length
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))
  } catch {
    return []
  }
}

function textOf(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It has ended meanwhile, or is somebody else's.
    return ''
  }
}

function kill(pid: number): boolean {
  try {
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    return false
  }
}
