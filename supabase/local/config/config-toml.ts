/**
 * What the local stack takes from `supabase/config.toml`, the file that `supabase start` and
 * `supabase config push` read too. A value that is missing has the CLI's default.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'smol-toml'

export interface AuthConfig {
  siteUrl: string
  redirectUrls: string[]
  jwtExpirySeconds: number
  signUpEnabled: boolean
  minimumPasswordLength: number
  emailSignUpEnabled: boolean
  emailConfirmations: boolean
  doubleConfirmChanges: boolean
  refreshTokenRotation: boolean
  refreshTokenReuseSeconds: number
}

export interface ApiConfig {
  schemas: string[]
  extraSearchPath: string[]
  maxRows: number
}

type Table = Record<string, unknown>

/** @returns each function named in the file, by name; one that is not named has `verifyJwt: true`. */
export function readFunctionsConfig(rootDir: string): Record<string, { verifyJwt: boolean }> {
  return functionsConfig(readToml(rootDir))
}

export function readAuthConfig(rootDir: string): AuthConfig {
  return authConfig(readToml(rootDir))
}

export function readApiConfig(rootDir: string): ApiConfig {
  return apiConfig(readToml(rootDir))
}

/** @returns the seed files in order, from the repository's root, as the CLI records them. */
export function readSeedPaths(rootDir: string): string[] {
  return seedPaths(readToml(rootDir))
}

export function functionsConfig(config: Table): Record<string, { verifyJwt: boolean }> {
  const entries = Object.entries(tableOf(config, 'functions'))
  return Object.fromEntries(
    entries.map(([name, entry]) => [name, { verifyJwt: booleanOf(entry as Table, 'verify_jwt', true) }]),
  )
}

export function authConfig(config: Table): AuthConfig {
  const auth = tableOf(config, 'auth')
  const email = tableOf(auth, 'email')
  return {
    siteUrl: textOf(auth, 'site_url', 'http://127.0.0.1:3000'),
    redirectUrls: listOf(auth, 'additional_redirect_urls', []),
    jwtExpirySeconds: numberOf(auth, 'jwt_expiry', 3600),
    signUpEnabled: booleanOf(auth, 'enable_signup', true),
    minimumPasswordLength: numberOf(auth, 'minimum_password_length', 6),
    emailSignUpEnabled: booleanOf(email, 'enable_signup', true),
    emailConfirmations: booleanOf(email, 'enable_confirmations', false),
    doubleConfirmChanges: booleanOf(email, 'double_confirm_changes', true),
    refreshTokenRotation: booleanOf(auth, 'enable_refresh_token_rotation', true),
    refreshTokenReuseSeconds: numberOf(auth, 'refresh_token_reuse_interval', 10),
  }
}

export function apiConfig(config: Table): ApiConfig {
  const api = tableOf(config, 'api')
  return {
    schemas: listOf(api, 'schemas', ['public', 'graphql_public']),
    extraSearchPath: listOf(api, 'extra_search_path', ['public', 'extensions']),
    maxRows: numberOf(api, 'max_rows', 1000),
  }
}

export function seedPaths(config: Table): string[] {
  const seed = tableOf(tableOf(config, 'db'), 'seed')
  if (!booleanOf(seed, 'enabled', true)) return []
  return listOf(seed, 'sql_paths', ['./seed.sql']).map((file) => path.posix.join('supabase', file))
}

function readToml(rootDir: string): Table {
  const file = path.join(rootDir, 'supabase/config.toml')
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`supabase/config.toml cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

function tableOf(table: Table, name: string): Table {
  const value = table[name]
  return typeof value === 'object' && value !== null ? (value as Table) : {}
}

function textOf(table: Table, name: string, fallback: string): string {
  const value = table[name]
  return typeof value === 'string' ? value : fallback
}

function numberOf(table: Table, name: string, fallback: number): number {
  const value = table[name]
  return typeof value === 'number' ? value : fallback
}

function booleanOf(table: Table, name: string, fallback: boolean): boolean {
  const value = table[name]
  return typeof value === 'boolean' ? value : fallback
}

function listOf(table: Table, name: string, fallback: string[]): string[] {
  const value = table[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : fallback
}
