/** Finds out which process holds a port, as far as this user may know it. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { commandLine } from '../config/processes.ts'

const LISTENING = '0A'
/** Of a connection that is over and only waits. */
const NOBODYS = '0'

/** @returns words for a message, such as `node server.js (pid 4711)`. */
export function describeHolder(port: number): string {
  const listener = holderFromProc(port, true) ?? holderFromLsof(port)
  if (listener !== undefined) return describeProcess(listener)
  // The system gives these ports to outgoing connections too, and one that lasts keeps the port as long.
  const caller = holderFromProc(port, false)
  return caller === undefined ? 'another process' : `an outgoing connection of ${describeProcess(caller)}`
}

function describeProcess(pid: number): string {
  const command = commandLine(pid)
  const shortened = command.length > 80 ? `${command.slice(0, 80)}…` : command
  return shortened ? `${shortened} (pid ${pid})` : `process ${pid}`
}

/**
 * @param table the text of /proc/net/tcp or tcp6.
 * @param listens whether to look for a listening socket, or for any other that is bound to the port.
 * @returns the inode of the socket, or undefined when there is none.
 */
export function inodeOf(table: string, port: number, listens: boolean): string | undefined {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const line of table.split('\n').slice(1)) {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/)
    if ((state === LISTENING) === listens && inode !== NOBODYS && local.endsWith(suffix)) return inode
  }
  return undefined
}

function holderFromProc(port: number, listens: boolean): number | undefined {
  const inode = ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => inodeOf(read(file), port, listens)).find(Boolean)
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
