import { AppError } from '../_shared/errors.ts'
import { createCheckPassword } from '../delete-account/check-password.ts'
import { equal } from './support/assert.ts'

const checkAgainst = (status: number, body: object) =>
  createCheckPassword('https://project.test', 'sb_secret_test', () => Promise.resolve(Response.json(body, { status })))

/** What became of a check: its answer, the code of its refusal, or that it could not be made. */
const outcome = (check: Promise<boolean>) =>
  check.catch((thrown: unknown) => (thrown instanceof AppError ? thrown.code : 'failed'))

Deno.test(
  'a password is right, wrong, asked for too often, or not to be known now, and each is another answer',
  async () => {
    const user = { id: crypto.randomUUID(), aud: 'authenticated', app_metadata: {}, user_metadata: {}, created_at: '' }
    const session = { access_token: 'a.b.c', refresh_token: 'r', token_type: 'bearer', expires_in: 3600, user }
    const wrong = { error_code: 'invalid_credentials', msg: 'Invalid login credentials' }
    equal(await outcome(checkAgainst(200, session)('ada@example.com', 'right')), true)
    equal(await outcome(checkAgainst(400, wrong)('ada@example.com', 'wrong')), false)
    equal(await outcome(checkAgainst(429, { msg: 'slow down' })('ada@example.com', 'x')), 'rate_limited')
    equal(await outcome(checkAgainst(500, { msg: 'broken' })('ada@example.com', 'x')), 'failed')
  },
)
