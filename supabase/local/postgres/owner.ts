/**
 * Which system user PostgreSQL runs as. It refuses to run as root, so root hands it to another
 * account; everybody else runs it as themselves.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

export interface Owner {
  /** Set only when it is another user than the one who runs this process. */
  ids?: { uid: number; gid: number }
  /** Words to put before a command line, for a user who could not reach the files by itself. */
  prefix: string[]
}

/**
 * The clone may lie where no other user can look (`/root`, a folder from `mktemp -d`). Linux can give
 * a process the right to pass folder permissions without making it root.
 */
const PASS_FOLDERS = '+dac_override,+dac_read_search'

/** @param clusterDir where the data lie or will lie. @throws when the data belong to somebody else. */
export function chooseOwner(clusterDir: string): Owner {
  const me = process.getuid?.()
  const holder = existsSync(clusterDir) ? statSync(clusterDir) : undefined
  if (me === undefined) return { prefix: [] }
  if (me !== 0) {
    if (holder && holder.uid !== me) {
      throw new Error(
        `The data in ${clusterDir} belong to user ${holder.uid}, not to you (${me}). ` +
          'Give them to you with chown, remove the folder, or name another one with STACK_DATA_DIR.',
      )
    }
    return { prefix: [] }
  }
  if (holder && holder.uid !== 0) return { ids: { uid: holder.uid, gid: holder.gid }, prefix: [] }
  const ids = findAccount(readFileSync('/etc/passwd', 'utf8'))
  if (!ids) {
    throw new Error('PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody" to run it as.')
  }
  return { ids, prefix: [] }
}

/** @param passwd the text of /etc/passwd. */
export function findAccount(passwd: string, names = ['postgres', 'nobody']): Owner['ids'] {
  const accounts = passwd.split('\n').map((line) => line.split(':'))
  for (const name of names) {
    const account = accounts.find((fields) => fields[0] === name)
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) }
  }
  return undefined
}

/**
 * Makes sure that the owner can reach what it must run and write.
 * @throws with a way out when it cannot.
 */
export function withReach(owner: Owner, binary: string, dir: string): Owner {
  if (!owner.ids || reaches(owner, binary, dir)) return owner
  const { uid, gid } = owner.ids
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
  prefix.push(`--inh-caps=${PASS_FOLDERS}`, `--ambient-caps=${PASS_FOLDERS}`)
  // initdb asks access(2), which leaves these rights out of account unless told so.
  prefix.push('--securebits=+no_setuid_fixup', '--')
  const capable: Owner = { ids: owner.ids, prefix }
  if (reaches(capable, binary, dir)) return capable
  throw new Error(
    `PostgreSQL runs as user ${uid} because it refuses to run as root, and that user cannot reach ${binary} or ${dir}. ` +
      'Move the clone to a folder that others may enter (for example under /srv), or run it as an ordinary user. ' +
      'STACK_DATA_DIR moves only the data.',
  )
}

function reaches(owner: Owner, binary: string, dir: string): boolean {
  const { file, args, options } = asOwner(owner, '/bin/sh', ['-c', 'test -x "$1" && test -w "$2"', 'sh', binary, dir])
  return spawnSync(file, args, { ...options, cwd: '/', stdio: 'ignore' }).status === 0
}

/** A clone that root copied holds data of root, which PostgreSQL refuses to touch. */
export function giveTo(owner: Owner, clusterDir: string): void {
  if (!owner.ids || statSync(clusterDir).uid === owner.ids.uid) return
  const { status } = spawnSync('chown', ['-R', `${owner.ids.uid}:${owner.ids.gid}`, clusterDir], { stdio: 'ignore' })
  if (status !== 0) throw new Error(`${clusterDir} cannot be given to user ${owner.ids.uid}, who runs PostgreSQL.`)
}

/** A command line and spawn options that run `file` as the owner. */
export function asOwner(owner: Owner, file: string, args: string[]) {
  const [first, ...rest] = owner.prefix
  // setpriv needs root's rights to hand some on, so it changes the user itself.
  if (first) return { file: first, args: [...rest, file, ...args], options: {} }
  return { file, args, options: owner.ids ?? {} }
}
