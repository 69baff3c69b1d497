import { describe, expect, it } from 'vitest'
import { isLiveSinceMs, judgeTab, showsSinceMs, type Paint, type Spend, type Version } from './judge.ts'

const VERSIONS: Version[] = [
  { userId: 'ada', version: 1, balance: 3, committedAtMs: 1_000 },
  { userId: 'ada', version: 2, balance: 23, committedAtMs: 2_000 },
  { userId: 'ada', version: 3, balance: 22, committedAtMs: 3_000 },
  { userId: 'ben', version: 1, balance: 700, committedAtMs: 1_000 },
]

const SPEND: Spend = { userId: 'ada', cost: 1, begunAtMs: 2_500, charges: [{ from: 3, until: null }] }

const paint = (atMs: number, number: number | null, more: Partial<Paint> = {}): Paint => ({
  ...{ atMs, documentId: 'page', userId: 'ada', numbers: [number], texts: [number], sync: 'live' },
  ...more,
})

const breaches = (paints: Paint[], spends: Spend[] = [SPEND]) =>
  judgeTab({ paints, spends }, VERSIONS).map(({ what }) => what)

describe('the judge of a tab', () => {
  it('lets numbers pass that are late, ahead by a spend under way, or the same once more', () => {
    expect(breaches([paint(900, null), paint(1_100, 3), paint(2_600, 22), paint(3_500, 22)])).toEqual([])
    expect(breaches([paint(1_100, 3), paint(2_550, 2), paint(3_100, 22)])).toEqual([])
    expect(breaches([paint(4_000, 3), paint(4_100, 23), paint(4_200, 22)])).toEqual([])
  })

  it('finds the number of another person', () => {
    expect(breaches([paint(4_000, 700)])).toEqual(["shows 700, which is another person's"])
  })

  it('finds an older row after a newer one, also after a reload', () => {
    const older = ['shows 3 of version 1 after version 2']
    expect(breaches([paint(2_100, 23), paint(2_200, 3)])).toEqual(older)
    expect(breaches([paint(2_100, 23), paint(2_200, 3, { documentId: 'reloaded' })])).toEqual(older)
  })

  it('finds a number before its commit', () => {
    expect(breaches([paint(1_500, 23)])).toEqual(['shows 23, which was never true'])
  })

  it('finds a spend that is subtracted before the press, twice, or in another tab', () => {
    expect(breaches([paint(2_400, 22)])).toHaveLength(1)
    expect(breaches([paint(3_100, 21)])).toHaveLength(1)
    expect(breaches([paint(2_600, 22)], [])).toHaveLength(1)
    expect(breaches([paint(2_600, 22)], [{ ...SPEND, userId: 'ben' }])).toHaveLength(1)
  })

  it('lets a spend be subtracted that was given back and is asked for again, and one that is not charged yet', () => {
    const again = {
      ...SPEND,
      charges: [
        { from: 2, until: 3 },
        { from: 4, until: null },
      ],
    }
    expect(breaches([paint(3_100, 21)], [again])).toEqual([])
    expect(breaches([paint(3_100, 21)], [{ ...SPEND, charges: [] }])).toEqual([])
  })

  it('finds a blank after a number, but not before one, nor after a reload or a sign-out', () => {
    expect(breaches([paint(1_100, null), paint(1_200, 3), paint(1_300, null)])).toEqual(['is blank after a number'])
    expect(breaches([paint(1_200, 3), paint(1_300, 0, { numbers: [], texts: [] })])).toHaveLength(1)
    expect(breaches([paint(1_200, 3), paint(1_300, null, { documentId: 'reloaded' })])).toEqual([])
    expect(breaches([paint(1_200, 3), paint(1_300, null, { userId: null })])).toEqual([])
  })

  it('finds two numbers at once, and a text that is not what it says', () => {
    const both = [3, 23]
    expect(breaches([paint(2_100, 3, { numbers: both, texts: both })])).toEqual(['shows 3 and 23 at once'])
    expect(breaches([paint(2_100, 23, { texts: [3] })])).toEqual(['says 23 and shows 3'])
  })

  it('says since when a number, and live, has been there without a break', () => {
    const paints = [paint(1, 3), paint(2, 22), paint(3, 3, { sync: 'polling' }), paint(4, 22), paint(5, 22)]
    expect(showsSinceMs(paints, 22)).toBe(4)
    expect(showsSinceMs(paints, 3)).toBeNull()
    expect(isLiveSinceMs(paints)).toBe(4)
  })
})
