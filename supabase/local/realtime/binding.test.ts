import { describe, expect, it } from 'vitest'
import { BindingError, bindingId, parseBinding, rawBindingsOf } from './binding.ts'

const wallet = { event: '*', schema: 'public', table: 'user_tokens', filter: 'user_id=eq.7' }

describe('bindings', () => {
  it('gives equal bindings the same integer, whatever the order of their fields', () => {
    const { event, ...rest } = wallet
    expect(bindingId(wallet)).toBe(bindingId({ ...rest, event }))
    expect(bindingId(wallet)).not.toBe(bindingId({ ...wallet, event: 'INSERT' }))
    expect(Number.isSafeInteger(bindingId(wallet))).toBe(true)
  })

  it('reads event, table and filter', () => {
    expect(parseBinding(wallet)).toMatchObject({
      event: '*',
      schema: 'public',
      table: 'user_tokens',
      filters: [{ column: 'user_id', operator: 'eq', negated: false, value: '7' }],
      select: null,
    })
    expect(parseBinding({ ...wallet, event: 'update' }).event).toBe('UPDATE')
  })

  it('fills in what hosted fills in', () => {
    expect(parseBinding({ schema: 'public' })).toMatchObject({ table: '*', event: '*' })
    expect(parseBinding({ table: 'recipes' })).toMatchObject({ schema: 'public' })
  })

  it.each([
    {},
    { schema: 'public', filter: 'a=eq.1' },
    { ...wallet, filter: null },
    { ...wallet, filter: 'user_id=foo.7' },
    { ...wallet, filter: 'undefined' },
    { schema: 'public', table: '*', select: ['id'] },
    { ...wallet, select: 'id' },
  ])('refuses %j', (raw) => {
    expect(() => parseBinding(raw)).toThrow(BindingError)
  })

  it('takes anything but a list as none', () => {
    expect(rawBindingsOf({ postgres_changes: 'all' })).toEqual([])
    expect(rawBindingsOf(undefined)).toEqual([])
    expect(rawBindingsOf({ postgres_changes: [null, wallet] })).toEqual([wallet])
  })
})
