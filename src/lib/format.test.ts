import { describe, expect, it } from 'vitest'
import { formatMoney, formatTokens } from './format'

describe('formatMoney', () => {
  it('writes cents in the currency and locale asked for', () => {
    expect(formatMoney(1199, 'usd', 'en-US')).toBe('$11.99')
    expect(formatMoney(1199, 'EUR', 'de-DE')).toBe('11,99\u00a0€')
  })
  it('knows currencies without cents', () => expect(formatMoney(500, 'jpy', 'en-US')).toBe('¥500'))
})

describe('formatTokens', () => {
  it('says one token and many tokens', () => {
    expect(formatTokens(1)).toBe('1 token')
    expect(formatTokens(0)).toBe('0 tokens')
    expect(formatTokens(-1)).toBe('-1 token')
    expect(formatTokens(20)).toBe('20 tokens')
  })
})
