import { describe, expect, it } from 'vitest'
import { ApiError } from './errors.ts'
import { parseForm } from './form.ts'
import { Params } from './params.ts'

const read = (text: string) => new Params(parseForm(text))

function failure(run: () => unknown): ApiError['fields'] {
  try {
    run()
  } catch (error) {
    if (error instanceof ApiError) return error.fields
    throw error
  }
  throw new Error('nothing was refused')
}

describe('parameters', () => {
  it('refuses what nobody asked for, also deep inside', () => {
    const params = read('mode=payment&line_items[0][price]=p&line_items[0][prise]=p')
    params.text('mode')
    for (const item of params.objects('line_items') ?? []) item.text('price')
    expect(failure(() => params.end())).toMatchObject({
      code: 'parameter_unknown',
      param: 'line_items[0][prise]',
      message: 'Received unknown parameter: line_items[0][prise]',
    })
  })

  it('takes whole numbers only', () => {
    expect(read('amount=499').integer('amount')).toBe(499)
    for (const bad of ['4.99', '1e3', '0x10', ' 5', 'NaN']) {
      expect(failure(() => read(`amount=${encodeURIComponent(bad)}`).integer('amount')).code).toBe(
        'parameter_invalid_integer',
      )
    }
  })

  it('keeps numbers inside their bounds', () => {
    expect(failure(() => read('limit=101').integer('limit', { min: 1, max: 100 })).message).toContain('100')
    expect(failure(() => read('limit=0').integer('limit', { min: 1, max: 100 })).message).toContain('1')
  })

  it('names the choices when none was made', () => {
    expect(failure(() => read('ui_mode=embedded').choice('ui_mode', ['embedded_page', 'hosted_page'])).message).toBe(
      'Invalid ui_mode: must be one of embedded_page, or hosted_page',
    )
  })

  it('wants URLs with a scheme and lets the session placeholder through', () => {
    const url = 'http://127.0.0.1:5173/return?session={CHECKOUT_SESSION_ID}'
    expect(read(`u=${encodeURIComponent(url)}`).url('u')).toBe(url)
    expect(failure(() => read('u=example.com').url('u')).code).toBe('url_invalid')
    expect(failure(() => read('u=javascript:alert(1)').url('u')).code).toBe('url_invalid')
  })

  it('bounds metadata', () => {
    expect(read('metadata[a]=1').metadata()).toEqual({ a: '1' })
    expect(failure(() => read(`metadata[${'k'.repeat(41)}]=1`).metadata()).message).toContain('40 characters')
    expect(failure(() => read(`metadata[a]=${'v'.repeat(501)}`).metadata()).message).toContain('500 characters')
  })
})
