import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { createRequestId } from './ids'

describe('createRequestId', () => {
  afterEach(() => vi.restoreAllMocks())

  it('makes UUIDs that the contract accepts, also where randomUUID is missing', () => {
    expect(z.uuid().safeParse(createRequestId()).success).toBe(true)
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const id = createRequestId()
    vi.unstubAllGlobals()
    expect(z.uuid().safeParse(id).success).toBe(true)
    expect(id[14]).toBe('4')
  })
})
