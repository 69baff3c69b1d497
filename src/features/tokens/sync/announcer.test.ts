import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { toast } from '@/lib/toast'
import { announceCredit, tellCreditsOnPage } from './announcer'

let success: MockInstance<typeof toast.success>
beforeEach(() => {
  success = vi.spyOn(toast, 'success').mockImplementation(() => undefined)
  localStorage.clear()
})

describe('a credit', () => {
  it('is told once, whoever hears of it', async () => {
    await announceCredit('ana', { tokens: 20, version: 4 })
    await announceCredit('ana', { tokens: 20, version: 4 })
    expect(success).toHaveBeenCalledExactlyOnceWith('20 tokens added', { id: 'purchase' })
  })

  it('is left to the page that waits for it, and not told a second time when that is gone', async () => {
    const stopTelling = tellCreditsOnPage()
    await announceCredit('ana', { tokens: 20, version: 4 })
    stopTelling()
    await announceCredit('ana', { tokens: 20, version: 4 })
    expect(success).not.toHaveBeenCalled()
    await announceCredit('ana', { tokens: 60, version: 5 })
    expect(success).toHaveBeenCalledTimes(1)
  })
})
