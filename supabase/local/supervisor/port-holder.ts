/** Finds out which process listens on a port, as far as this user may know it. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { commandLine } from '../config/processes.ts'

const LISTENING = '0A'

/** @returns words for a message, such as `node server.js (pid 4711)`. */
export function describeHolder(port: number): string {
  const pid = holderFromProc(port) ?? holderFromLsof(port)
  if (pid === undefined) return 'another process'
  const command = commandLine(pid)
  const shortened = command.length > 80 ? `${command.slice(0, 80)}…` : command
  return shortened ? `${shortened} (pid ${pid})` : `process ${pid}`
}

/**
 * @param table the text of /proc/net/tcp or tcp6.
 * @returns the inode of the listening socket, or undefined when nobody listens on the port.
 */
export function listeningInode(table: string, port: number): string | undefined {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
    if (state === LISTENING && local.endsWith(suffix)) return inode
  }
  return undefined
}

function holderFromProc(port: number): number | undefined {
  const inode = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => listeningInode(read(file), port)).find(Boolean)
  if (!inode) return undefined
  const socket = `socket:[${inode}]`
  return list('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid))
    .find((pid) => list(`/proc/${pid}/fd`).some((fd) => linkTarget(`/proc/${pid}/fd/${fd}`) === socket))
}

function holderFromLsof(port: number): number | undefined {
  try {
    const args = ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t']
    const output = execFileSync('lsof', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number(output.trim().split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

function linkTarget(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}
