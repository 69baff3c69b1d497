import { describe, expect, it } from 'vitest'
import { privilegeChanges, type Privilege } from './grants.ts'

const onTable = (privilege: string, grantee = 'anon'): Privilege => ({
  defaults: '',
  object: 'table public.recipes',
  privilege,
  grantee,
  grantable: false,
})

describe('privilegeChanges', () => {
  it('changes nothing where nothing differs', () => {
    expect(privilegeChanges([onTable('select')], [onTable('select')])).toEqual([])
  })

  it('takes back what was added before it gives back what is missing', () => {
    expect(privilegeChanges([onTable('select (title)')], [onTable('select'), onTable('insert')])).toEqual([
      'revoke select on table public.recipes from anon',
      'revoke insert on table public.recipes from anon',
      'grant select (title) on table public.recipes to anon',
    ])
  })

  it('takes back privileges on tables that are still to be made', () => {
    const future: Privilege = {
      defaults: 'alter default privileges for role postgres in schema private ',
      object: 'tables',
      privilege: 'select',
      grantee: 'anon',
      grantable: false,
    }
    expect(privilegeChanges([], [future])).toEqual([
      'alter default privileges for role postgres in schema private revoke select on tables from anon',
    ])
  })

  it('gives back the right to grant', () => {
    expect(privilegeChanges([{ ...onTable('select'), grantable: true }], [])).toEqual([
      'grant select on table public.recipes to anon with grant option',
    ])
  })
})
