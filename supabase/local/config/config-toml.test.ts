import { describe, expect, it } from 'vitest'
import { parse } from 'smol-toml'
import { apiConfig, authConfig, functionsConfig, seedPaths } from './config-toml.ts'

describe('config.toml', () => {
  it('asks for a JWT in front of every function that does not say otherwise', () => {
    const config = parse('[functions.open]\nverify_jwt = false\n[functions.silent]\nenabled = true')
    expect(functionsConfig(config)).toEqual({ open: { verifyJwt: false }, silent: { verifyJwt: true } })
    expect(functionsConfig({})).toEqual({})
  })

  it('takes the auth settings that the file gives and the defaults of the CLI for the rest', () => {
    const config = parse('[auth]\nminimum_password_length = 12\n[auth.email]\nenable_confirmations = true')
    expect(authConfig(config)).toMatchObject({
      minimumPasswordLength: 12,
      emailConfirmations: true,
      signUpEnabled: true,
      jwtExpirySeconds: 3600,
    })
  })

  it('does not take a word for a number or a number for a list', () => {
    const config = parse('[api]\nmax_rows = "many"\nschemas = 1')
    expect(apiConfig(config)).toMatchObject({ maxRows: 1000, schemas: ['public', 'graphql_public'] })
  })

  it('names the seed files from the root of the repository, and none when seeding is off', () => {
    expect(seedPaths({})).toEqual(['supabase/seed.sql'])
    expect(seedPaths(parse('[db.seed]\nsql_paths = ["./a.sql", "seeds/b.sql"]'))).toEqual([
      'supabase/a.sql',
      'supabase/seeds/b.sql',
    ])
    expect(seedPaths(parse('[db.seed]\nenabled = false'))).toEqual([])
  })
})
