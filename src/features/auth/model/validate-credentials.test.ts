import { describe, expect, it } from 'vitest'
import { validateEmail, validateNewPassword, withoutEmpty } from './validate-credentials'

describe('validateEmail', () => {
  it('takes what could be an address', () => expect(validateEmail('ana@localhost')).toBeUndefined())
  it.each(['', 'ana', 'ana@', '@home', 'a b@c'])('asks for the rest of "%s"', (email) =>
    expect(validateEmail(email)).toMatch(/Enter/),
  )
})

describe('validateNewPassword', () => {
  it('wants 8 characters as people count them', () => {
    expect(validateNewPassword('1234567')).toMatch(/8/)
    expect(validateNewPassword('12345678')).toBeUndefined()
    expect(validateNewPassword('🍅🍅🍅🍅')).toMatch(/8/)
  })
})

it('leaves out the fields that are fine', () => {
  expect(withoutEmpty({ email: undefined, password: 'x' })).toEqual({ password: 'x' })
})
