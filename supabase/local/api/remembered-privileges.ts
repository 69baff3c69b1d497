/** The privileges to restore, kept on disk while they are wrong: a start may be killed at that moment. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../config/settings.ts'
import type { Privilege } from './grants.ts'

export function rememberPrivileges(settings: Settings, privileges: Privilege[]): void {
  // Whole or not at all: half a list would revoke the other half.
  writeFileSync(`${fileOf(settings)}.new`, JSON.stringify(privileges))
  renameSync(`${fileOf(settings)}.new`, fileOf(settings))
}

/** @returns undefined unless the last start was interrupted between the two. */
export function recallPrivileges(settings: Settings): Privilege[] | undefined {
  if (!existsSync(fileOf(settings))) return undefined
  return JSON.parse(readFileSync(fileOf(settings), 'utf8')) as Privilege[]
}

export function forgetPrivileges(settings: Settings): void {
  rmSync(fileOf(settings), { force: true })
}

function fileOf(settings: Settings): string {
  return path.join(settings.dataDir, 'privileges-to-restore.json')
}
