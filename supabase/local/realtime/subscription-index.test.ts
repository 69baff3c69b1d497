import { describe, expect, it } from 'vitest'
import type { Filter } from './filter.ts'
import { SubscriptionIndex, type Subscription } from './subscription-index.ts'

const filter = (value: string, more: Partial<Filter> = {}): Filter => ({
  column: 'user_id',
  operator: 'eq',
  negated: false,
  values: [value],
  kind: 'text',
  ...more,
})

const subscription = (owner: string, filters: Filter[], more: Partial<Subscription<string>> = {}) => ({
  owner,
  bindingId: 1,
  event: '*' as const,
  entity: 'wallets',
  filters,
  select: null,
  ...more,
})

function indexOf(...subscriptions: Subscription<string>[]) {
  const index = new SubscriptionIndex<string>()
  for (const one of subscriptions) index.add(one)
  const owners = (row: Record<string, string | null>, type: 'INSERT' | 'UPDATE' | 'DELETE' = 'UPDATE') =>
    index.match('wallets', type, row).map(({ owner }) => owner)
  return { index, owners }
}

describe('finding subscriptions', () => {
  it('finds those whose filter fits and those without one', () => {
    const { owners } = indexOf(
      subscription('a', [filter('1')]),
      subscription('b', [filter('2')]),
      subscription('all', []),
    )
    expect(owners({ user_id: '1' })).toEqual(['a', 'all'])
    expect(owners({ user_id: null })).toEqual(['all'])
  })

  it('holds to the other filters of an indexed subscription', () => {
    const { owners } = indexOf(
      subscription('a', [filter('1'), filter('9', { column: 'balance', operator: 'gt', kind: 'integer' })]),
    )
    expect(owners({ user_id: '1', balance: '10' })).toEqual(['a'])
    expect(owners({ user_id: '1', balance: '9' })).toEqual([])
  })

  it('finds equal decimals, however they are written', () => {
    const { owners } = indexOf(subscription('a', [filter('1.0', { kind: 'decimal' })]))
    expect(owners({ user_id: '1.00' })).toEqual(['a'])
  })

  it('knows events and tables apart', () => {
    const { owners } = indexOf(
      subscription('inserts', [], { event: 'INSERT' }),
      subscription('recipes', [], { entity: 'recipes' }),
    )
    expect(owners({}, 'INSERT')).toEqual(['inserts'])
    expect(owners({}, 'UPDATE')).toEqual([])
  })

  it('forgets an owner and leaves nothing behind', () => {
    const all = [subscription('a', [filter('1')]), subscription('a', []), subscription('b', [filter('1')])]
    const { index, owners } = indexOf(...all)
    index.remove('a')
    expect(owners({ user_id: '1' })).toEqual(['b'])
    expect(index.has(all[0]!)).toBe(false)
    expect(index.has(all[2]!)).toBe(true)
    index.remove('b')
    index.remove('nobody')
    expect(index.isEmpty).toBe(true)
  })
})
