import { describe, expect, it } from 'vitest'
import { handlingOf, subjectOf } from './rules'

const ORIGIN = 'https://app.test'
const API = 'https://api.test'
const FILES = new Set(['/assets/index-1.js'])

const tokenOf = (claims: object) =>
  `Bearer h.${btoa(JSON.stringify(claims)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}.s`
const ADA = tokenOf({ sub: 'ada', role: 'authenticated' })

const ask = (url: string, more: { method?: string; mode?: string; authorization?: string | null } = {}) =>
  handlingOf({ method: 'GET', mode: 'cors', authorization: ADA, url, ...more }, ORIGIN, API, FILES)

describe('kept for a kitchen without network', () => {
  it('is a recipe, and the list of the book, under the name of who reads', () => {
    expect(ask(`${API}/rest/v1/recipes?select=id%2Ccontent&id=eq.1`)).toEqual({
      kind: 'recipes',
      cacheName: 'recipes:ada',
    })
    expect(ask(`${API}/rest/v1/recipes?select=id%2Ctitle&order=created_at.desc&limit=24`)?.kind).toBe('recipes')
    expect(ask(`${API}/rest/v1/recipes?id=eq.1`, { authorization: tokenOf({ sub: 'bob' }) })).toEqual({
      kind: 'recipes',
      cacheName: 'recipes:bob',
    })
  })

  it('is the app itself', () => {
    expect(ask(`${ORIGIN}/recipes/1`, { mode: 'navigate' })).toEqual({ kind: 'page' })
    expect(ask(`${ORIGIN}/assets/index-1.js`)).toEqual({ kind: 'asset' })
  })
})

describe('never kept', () => {
  it.each([
    'rest/v1/user_tokens?select=*',
    'rest/v1/token_transactions?select=*',
    'rest/v1/token_holds?request_id=eq.1',
    'rest/v1/token_packages?select=*',
    'rest/v1/token_prices?select=*',
    'rest/v1/purchases?select=*',
    'rest/v1/preferences?select=*',
    'rest/v1/rpc/recipes?x=1',
    'rest/v1/recipes_secret?select=*',
    'rest/v1/recipes?request_id=eq.1&select=id',
    'functions/v1/purchase-status',
    'functions/v1/generate-recipe',
    'auth/v1/user',
    'realtime/v1/websocket',
  ])('is %s', (path) => expect(ask(`${API}/${path}`)).toBeNull())

  it('is what changes something', () => {
    for (const method of ['POST', 'PATCH', 'DELETE', 'HEAD']) {
      expect(ask(`${API}/rest/v1/recipes?id=eq.1`, { method })).toBeNull()
    }
  })

  it('is a recipe that nobody in particular asked for', () => {
    expect(ask(`${API}/rest/v1/recipes?id=eq.1`, { authorization: null })).toBeNull()
    expect(ask(`${API}/rest/v1/recipes?id=eq.1`, { authorization: 'Bearer sb_publishable_x' })).toBeNull()
    expect(ask(`${API}/rest/v1/recipes?id=eq.1`, { authorization: tokenOf({ role: 'anon' }) })).toBeNull()
  })

  it('is anything of another site', () => {
    expect(ask('https://js.stripe.com/v3/')).toBeNull()
    expect(ask('https://api.test.evil.test/rest/v1/recipes?id=eq.1')).toBeNull()
  })
})

describe('whose a request is', () => {
  it.each([null, '', 'Bearer', 'Bearer a.b', 'Bearer a.!!.c', tokenOf({ sub: '../ada' }), tokenOf({ sub: 7 })])(
    'cannot be told from %j',
    (authorization) => expect(subjectOf(authorization)).toBeUndefined(),
  )
})
