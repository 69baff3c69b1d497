/**
 * Who wants which change. A subscription with an `eq` filter is found by its value, so that a change to one
 * person's row does not look at everybody's subscription; the others are tried one by one.
 */
import type { ChangeType } from './binding.ts'
import { matchesFilters, type Filter, type TextRow } from './filter.ts'

export interface Subscription<Owner> {
  owner: Owner
  bindingId: number
  event: ChangeType | '*'
  entity: string
  filters: Filter[]
  select: string[] | null
}

interface Shelf<Owner> {
  byValue: Map<string, Map<string, Set<Subscription<Owner>>>>
  others: Set<Subscription<Owner>>
}

export class SubscriptionIndex<Owner> {
  private readonly shelves = new Map<string, Shelf<Owner>>()
  private readonly owned = new Map<Owner, Subscription<Owner>[]>()

  add(subscription: Subscription<Owner>): void {
    this.placeFor(subscription).add(subscription)
    this.owned.set(subscription.owner, [...(this.owned.get(subscription.owner) ?? []), subscription])
  }

  /** Forgets every subscription of this owner. */
  remove(owner: Owner): void {
    for (const subscription of this.owned.get(owner) ?? []) {
      this.placeFor(subscription).delete(subscription)
      this.tidy(subscription)
    }
    this.owned.delete(owner)
  }

  has(subscription: Subscription<Owner>): boolean {
    return this.owned.get(subscription.owner)?.includes(subscription) ?? false
  }

  /** The subscriptions whose table, event and filters fit. Whether the row may be seen is another question. */
  match(entity: string, type: ChangeType, row: TextRow): Subscription<Owner>[] {
    const shelf = this.shelves.get(entity)
    if (!shelf) return []
    const found: Subscription<Owner>[] = []
    const consider = (candidates: Iterable<Subscription<Owner>>) => {
      for (const candidate of candidates) {
        const wantsEvent = candidate.event === '*' || candidate.event === type
        if (wantsEvent && matchesFilters(candidate.filters, row)) found.push(candidate)
      }
    }
    for (const [column, byValue] of shelf.byValue) {
      const value = row[column]
      if (typeof value === 'string') consider(byValue.get(value) ?? [])
    }
    consider(shelf.others)
    return found
  }

  get isEmpty(): boolean {
    return this.owned.size === 0 && this.shelves.size === 0
  }

  private placeFor(subscription: Subscription<Owner>): Set<Subscription<Owner>> {
    const shelf = getOrAdd(this.shelves, subscription.entity, (): Shelf<Owner> => ({
      byValue: new Map(),
      others: new Set(),
    }))
    const key = indexKey(subscription)
    if (!key) return shelf.others
    return getOrAdd(
      getOrAdd(shelf.byValue, key.column, () => new Map<string, Set<Subscription<Owner>>>()),
      key.value,
      () => new Set<Subscription<Owner>>(),
    )
  }

  private tidy(subscription: Subscription<Owner>): void {
    const shelf = this.shelves.get(subscription.entity)
    if (!shelf) return
    const key = indexKey(subscription)
    if (key) {
      const byValue = shelf.byValue.get(key.column)
      if (byValue?.get(key.value)?.size === 0) byValue.delete(key.value)
      if (byValue?.size === 0) shelf.byValue.delete(key.column)
    }
    if (shelf.byValue.size === 0 && shelf.others.size === 0) this.shelves.delete(subscription.entity)
  }
}

/** Decimals have several spellings for one value, so they cannot be found by their text. */
function indexKey({ filters }: { filters: Filter[] }): { column: string; value: string } | null {
  const filter = filters.find(({ operator, negated, kind }) => operator === 'eq' && !negated && kind !== 'decimal')
  return filter ? { column: filter.column, value: filter.values[0] ?? '' } : null
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const existing = map.get(key)
  if (existing !== undefined) return existing
  const made = make()
  map.set(key, made)
  return made
}
