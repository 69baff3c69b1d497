import { AuthApiError, AuthRetryableFetchError } from '@supabase/supabase-js'
import { describe, expect, it } from 'vitest'
import { toAuthProblem } from './auth-problem'

describe('toAuthProblem', () => {
  it.each([
    ['invalid_credentials', 'password', /do not match/],
    ['user_already_exists', 'email', /already an account/],
    ['weak_password', 'password', /too easy/],
    ['email_not_confirmed', 'email', /not confirmed/],
    ['over_request_rate_limit', null, /Wait a minute/],
  ])('puts %s beside its field, in plain words', (code, field, text) => {
    const problem = toAuthProblem(new AuthApiError('raw text of the server', 400, code))
    expect(problem.field).toBe(field)
    expect(problem.text).toMatch(text)
  })

  it('tells a lost connection from a refusal', () => {
    expect(toAuthProblem(new AuthRetryableFetchError('Failed to fetch', 0)).text).toMatch(/No connection/)
  })

  it('knows servers that send no code', () => {
    expect(toAuthProblem({ message: 'Invalid login credentials', status: 400 }).field).toBe('password')
    expect(toAuthProblem({ message: 'User already registered', status: 400 }).field).toBe('email')
    expect(toAuthProblem({ message: 'Password should be at least 8 characters.', status: 422 }).field).toBe('password')
    expect(toAuthProblem({ message: 'slow down', status: 429 }).text).toMatch(/Too many/)
  })

  it('never shows the words of a bug', () => {
    expect(toAuthProblem({ message: 'relation auth.users does not exist', status: 500 }).text).not.toMatch(/relation/)
  })
})
