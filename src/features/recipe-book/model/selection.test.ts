import { describe, expect, it } from 'vitest'
import { allOf, NOTHING_SELECTED, toggled, toggledUpTo } from './selection'

const ORDER = ['a', 'b', 'c', 'd', 'e']
const idsOf = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort()

describe('a selection', () => {
  it('takes a recipe in and lets it go again', () => {
    const one = toggled(NOTHING_SELECTED, 'b')
    expect(idsOf(one)).toEqual(['b'])
    expect(idsOf(toggled(one, 'b'))).toEqual([])
  })
  it('goes from the last click to this one, in both directions', () => {
    expect(idsOf(toggledUpTo(toggled(NOTHING_SELECTED, 'b'), 'd', ORDER))).toEqual(['b', 'c', 'd'])
    expect(idsOf(toggledUpTo(toggled(NOTHING_SELECTED, 'd'), 'b', ORDER))).toEqual(['b', 'c', 'd'])
  })
  it('lets go of a range where the click lets go', () => {
    const all = allOf(ORDER)
    expect(idsOf(toggledUpTo(toggled(all, 'b'), 'd', ORDER))).toEqual(['a', 'e'])
  })
  it('is a plain click where there was none before, or where that recipe is out of sight', () => {
    expect(idsOf(toggledUpTo(NOTHING_SELECTED, 'c', ORDER))).toEqual(['c'])
    expect(idsOf(toggledUpTo(toggled(NOTHING_SELECTED, 'x'), 'c', ORDER))).toEqual(['c', 'x'])
  })
  it('begins a range anew after each click', () => {
    const first = toggledUpTo(toggled(NOTHING_SELECTED, 'a'), 'b', ORDER)
    expect(idsOf(toggledUpTo(first, 'e', ORDER))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
