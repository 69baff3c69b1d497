import { describe, expect, it } from 'vitest'
import { fingerprint, parseForm, splitName } from './form.ts'

describe('the form decoder', () => {
  it('builds nested objects and lists from bracket names', () => {
    const body =
      'mode=payment&line_items[0][price_data][currency]=usd&line_items[0][quantity]=1&line_items[1][price]=price_1&metadata[a]=b'
    expect(parseForm(body)).toEqual({
      mode: 'payment',
      line_items: [{ price_data: { currency: 'usd' }, quantity: '1' }, { price: 'price_1' }],
      metadata: { a: 'b' },
    })
  })

  it('appends for empty brackets and understands escaped brackets', () => {
    expect(parseForm('expand[]=a&expand[]=b')).toEqual({ expand: ['a', 'b'] })
    expect(parseForm('expand%5B0%5D=payment_intent')).toEqual({ expand: ['payment_intent'] })
  })

  it('keeps the order of indices, even past ten and with gaps', () => {
    const body = [11, 2, 0].map((index) => `types[${index}]=t${index}`).join('&')
    expect(parseForm(body)).toEqual({ types: ['t0', 't2', 't11'] })
  })

  it('decodes plus, percent and text outside ASCII', () => {
    expect(parseForm('name=Ann+Lee&note=50%25+%E2%82%AC')).toEqual({ name: 'Ann Lee', note: '50% €' })
  })

  it('cannot be used to reach the prototype', () => {
    parseForm('__proto__[polluted]=yes&a[__proto__][polluted]=yes&constructor[prototype][polluted]=yes')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('refuses broken names', () => {
    expect(splitName('a[b')).toBeNull()
    expect(() => parseForm('a[b=1')).toThrow('Invalid parameter name')
  })
})

describe('the fingerprint of parameters', () => {
  it('does not depend on the order in which they were written', () => {
    expect(fingerprint(parseForm('a=1&b[x]=2&b[y]=3'))).toBe(fingerprint(parseForm('b[y]=3&b[x]=2&a=1')))
  })
  it('tells different values apart', () => {
    expect(fingerprint(parseForm('a=1'))).not.toBe(fingerprint(parseForm('a=2')))
    expect(fingerprint(parseForm('a[]=1&a[]=2'))).not.toBe(fingerprint(parseForm('a[]=2&a[]=1')))
  })
})
