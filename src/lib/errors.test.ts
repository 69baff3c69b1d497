import { describe, expect, it } from 'vitest'
import { errorCodes } from '@contract/errors'
import { AppError, describeError, isWorthRetrying, toAppError } from './errors'

describe('describeError', () => {
  it.each([...errorCodes, 'network' as const])('has a title, a way on and a word on the charge for %s', (code) => {
    const { title, detail } = describeError(new AppError(code, 'internal text'))
    expect(title).not.toBe('')
    expect(detail).toMatch(/charged/)
    expect(`${title} ${detail}`).not.toContain('internal text')
  })

  it('does not claim to know whether a lost request was charged', () => {
    expect(describeError(new AppError('network', 'x')).charged).toBeUndefined()
    expect(describeError(new AppError('insufficient_tokens', 'x')).charged).toBe(false)
  })
})

describe('toAppError', () => {
  it('keeps an AppError as it is', () => {
    const error = new AppError('conflict', 'x', { balance: 3, version: 7 })
    expect(toAppError(error)).toBe(error)
  })

  it.each([
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'TypeError: fetch failed',
  ])('knows a lost connection by what browsers call it: %s', (message) =>
    expect(toAppError({ message, code: '' }).code).toBe('network'),
  )

  it('maps refusals of the Data API and leaves the rest as our fault', () => {
    expect(toAppError({ code: 'PGRST116', message: 'no rows' }).code).toBe('not_found')
    expect(toAppError({ code: '42501', message: 'denied' }).code).toBe('forbidden')
    expect(toAppError({ code: 'XX000', message: 'broken' }).code).toBe('internal')
    expect(toAppError('a string').code).toBe('internal')
  })

  it('retries what may pass by itself and nothing that was refused', () => {
    expect(isWorthRetrying(new AppError('network', 'x'))).toBe(true)
    expect(isWorthRetrying(new AppError('insufficient_tokens', 'x'))).toBe(false)
    expect(isWorthRetrying(new AppError('rate_limited', 'x'))).toBe(false)
  })
})
