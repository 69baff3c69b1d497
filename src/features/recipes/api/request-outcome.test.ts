import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '@/testing/server'
import { findRequestOutcome } from './request-outcome'

/** The hold at each look; the last one stays. `undefined`: the database cannot be asked. */
function holdIs(...looks: (null | 'pending' | 'released' | 'expired' | undefined)[]): { count: number } {
  const asked = { count: 0 }
  server.use(
    http.get('http://supabase.test/rest/v1/token_holds', () => {
      const status = looks[Math.min(asked.count, looks.length - 1)]
      asked.count += 1
      if (status === undefined) return HttpResponse.json({ message: 'away' }, { status: 500 })
      return HttpResponse.json(status === null ? [] : [{ status }])
    }),
  )
  return asked
}

const outcome = async () =>
  (await findRequestOutcome('11111111-1111-4111-8111-111111111111', [1, 1, 1, 1, 1, 1])).status

describe('what became of a request that was stopped', () => {
  it('is known as soon as the tokens are free', async () => {
    const asked = holdIs('pending', 'released')
    expect(await outcome()).toBe('released')
    expect(asked.count).toBe(2)
  })

  it('is not told while the request may still reach the server', async () => {
    const asked = holdIs(null, null, null, null, 'pending', 'released')
    expect(await outcome()).toBe('released')
    expect(asked.count).toBe(6)
  })

  it('is nothing when the server never hears of it', async () => {
    holdIs(null)
    expect(await outcome()).toBe('released')
  })

  it('stays open while the tokens are held', async () => {
    holdIs(null, 'pending')
    expect(await outcome()).toBe('unknown')
  })

  it('stays open when the database cannot be asked', async () => {
    holdIs(undefined)
    expect(await outcome()).toBe('unknown')
  })

  it('is free when the hold ran out by itself', async () => {
    holdIs('expired')
    expect(await outcome()).toBe('released')
  })
})
