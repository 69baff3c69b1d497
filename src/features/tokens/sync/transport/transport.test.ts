import { expect, it, vi } from 'vitest'
import { systemHandler } from './transport'

it('takes only the ok of its own extension for ready, and every error for trouble', () => {
  const onSystem = vi.fn()
  const handle = systemHandler('postgres_changes', { onSystem, onRow: vi.fn(), onStatus: vi.fn() })
  handle({ extension: 'system', status: 'ok', message: 'Replication connection established' })
  expect(onSystem).not.toHaveBeenCalled()
  handle({ extension: 'postgres_changes', status: 'ok', message: 'Subscribed to PostgreSQL' })
  expect(onSystem).toHaveBeenLastCalledWith(true, 'Subscribed to PostgreSQL')
  handle({ extension: 'system', status: 'error', message: 'Token has expired 3 seconds ago' })
  expect(onSystem).toHaveBeenLastCalledWith(false, 'Token has expired 3 seconds ago')
})
