import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseJournal } from './journal.ts'
import type { JobRow } from './rows.ts'
import { Store } from './store.ts'

const job = (id: string, detail = ''): JobRow => ({ id, runAt: 0, kind: 'finish refund', objectId: 're_1', detail })

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stripe-store-'))
  file = path.join(folder, 'deeper', 'stripe.jsonl')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the store', () => {
  it('has everything again after a restart, in the order of arrival', () => {
    const store = new Store(file)
    for (const id of ['job_1', 'job_2', 'job_3']) store.tables.jobs.put(job(id))
    store.tables.jobs.change('job_1', { detail: 'changed' })
    store.tables.jobs.delete('job_2')
    store.close()
    expect([...new Store(file).tables.jobs.values()]).toEqual([job('job_1', 'changed'), job('job_3')])
  })

  it('writes at the end of the turn, without being told', async () => {
    const store = new Store(file)
    store.tables.jobs.put(job('job_1'))
    await Promise.resolve()
    expect(new Store(file).tables.jobs.get('job_1')).toEqual(job('job_1'))
  })

  it('survives a line that a crash cut short', () => {
    const store = new Store(file)
    store.tables.jobs.put(job('job_1'))
    store.close()
    appendFileSync(file, '["jobs","job_2",{"id":"jo')
    const next = new Store(file)
    next.tables.jobs.put(job('job_3'))
    next.close()
    expect([...new Store(file).tables.jobs.values()].map(({ id }) => id)).toEqual(['job_1', 'job_3'])
  })

  it('drops what was overwritten when it starts', () => {
    const store = new Store(file)
    for (let i = 0; i < 50; i++) {
      store.tables.jobs.put(job('job_1', String(i)))
      store.flush()
    }
    store.close()
    expect(parseJournal(readFileSync(file, 'utf8'))).toHaveLength(50)
    new Store(file).close()
    expect(parseJournal(readFileSync(file, 'utf8'))).toEqual([{ table: 'jobs', id: 'job_1', row: job('job_1', '49') }])
  })
})
