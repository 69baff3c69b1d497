/** The sweep, called as its schedule calls it. */
import { expect } from 'vitest'
import { target } from './env.ts'
import { callFunction, type CallOptions } from './functions.ts'

export const SCHEDULED: CallOptions = { headers: { authorization: `Bearer ${target.cronSecret}` } }

export interface SweepReport {
  checked: number
  mended: number
  differences: { kind: string; id: string; found: string; outcome: string; detail?: string }[]
}

export async function sweep(): Promise<SweepReport> {
  const answer = await callFunction('reconcile', SCHEDULED)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as SweepReport
}
