/** What can be learned about another process of this machine, with and without `/proc`. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const HAS_PROC = existsSync('/proc/self/stat')

/** True also for a process of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** @returns the words it was started with; empty when it has ended or hides them. */
export function commandLine(pid: number): string {
  try {
    if (HAS_PROC) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return ps(pid, 'command')
  } catch {
    return ''
  }
}

/**
 * Process ids are used again, a process id together with its time of birth is not.
 * @returns a text to compare, or undefined when there is no such process.
 */
export function birthOf(pid: number): string | undefined {
  try {
    if (!HAS_PROC) return ps(pid, 'lstart') || undefined
    return statFields(pid)[19]
  } catch {
    return undefined
  }
}

/** @returns undefined where there is no /proc to ask. */
export function parentOf(pid: number): number | undefined {
  try {
    return Number(statFields(pid)[1])
  } catch {
    return undefined
  }
}

/** The fields of /proc/<pid>/stat from the state on: the name before it, in parentheses, may hold anything. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function ps(pid: number, column: string): string {
  return execFileSync('ps', ['-p', String(pid), '-o', `${column}=`], { encoding: 'utf8' }).trim()
}
