/** What PostgreSQL notes about its running server in `postmaster.pid`. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, isAlive } from '../config/processes.ts'
import type { Log } from '../config/service.ts'

/** A fast shutdown writes a checkpoint; a slow disk may need a while. */
const FAST_STOP_MS = 10_000
const IMMEDIATE_STOP_MS = 5_000

/** @returns the process id in the first line, or undefined when the text is not such a file. */
export function parsePostmasterPid(text: string): number | undefined {
  const pid = Number(text.split('\n')[0]?.trim())
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/**
 * Ends a server that a killed stack left behind on this cluster, without losing data.
 * The process is stopped only if it really serves this cluster: process ids are used again.
 */
export async function stopLeftOver(clusterDir: string, log: Log): Promise<void> {
  const pidFile = path.join(clusterDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = parsePostmasterPid(readFileSync(pidFile, 'utf8'))
  if (pid === undefined || !serves(pid, clusterDir)) {
    // PostgreSQL would refuse to start if another process has the noted id by now.
    rmSync(pidFile, { force: true })
    return
  }
  log(`an earlier start was killed; stopping the server it left behind (pid ${pid})`)
  process.kill(pid, 'SIGINT')
  if (await hasEnded(pid, FAST_STOP_MS)) return
  process.kill(pid, 'SIGQUIT')
  if (await hasEnded(pid, IMMEDIATE_STOP_MS)) return
  throw new Error(`The server of an earlier start (pid ${pid}) does not stop. End it with: kill -9 ${pid}`)
}

function serves(pid: number, clusterDir: string): boolean {
  const command = commandLine(pid)
  return command.includes('postgres') && command.includes(clusterDir)
}

async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true
    await sleep(25)
  }
  return !isAlive(pid)
}
