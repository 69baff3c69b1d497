import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { server } from '@/testing/server'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { escapeHtml, readablePage } from './readable-page'
import { type Everything, readEverything } from './read-everything'

const CONTENT = {
  title: 'Soup',
  summary: 'Warm.',
  servings: 2,
  prepMinutes: 5,
  cookMinutes: 20,
  difficulty: 'easy',
  diet: [],
  allergens: [],
  ingredients: [{ quantity: 200, unit: 'g', name: 'lentils <b>red</b>' }],
  steps: ['Boil & stir.'],
  nutrition: { calories: 300, proteinG: 20, carbsG: 40, fatG: 5 },
}

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const row = (number: number) => ({
  id: idOf(number),
  user_id: TEST_USER_ID,
  title: `Soup ${number}`,
  content: CONTENT,
  created_at: `2026-01-${String((number % 28) + 1).padStart(2, '0')}T00:00:00Z`,
})

/** A book of so many recipes, served as the Data API does: in order, after the cursor, up to the limit. */
function serveBook(recipeCount: number) {
  const book = Array.from({ length: recipeCount }, (_, number) => row(number))
  const asked: string[] = []
  server.use(
    http.get('http://supabase.test/auth/v1/user', () =>
      HttpResponse.json({ id: TEST_USER_ID, email: 'ada@example.com', created_at: '2026-01-01T00:00:00Z' }),
    ),
    http.get('http://supabase.test/rest/v1/:table', ({ params, request }) => {
      if (params.table !== 'recipes') return HttpResponse.json([])
      const { searchParams } = new URL(request.url)
      const after = searchParams.get('id')?.replace('gt.', '') ?? ''
      asked.push(after)
      const limit = Number(searchParams.get('limit'))
      return HttpResponse.json(book.filter(({ id }) => id > after).slice(0, limit))
    }),
  )
  return asked
}

describe('exporting everything', () => {
  beforeEach(() => signIn())

  it('reads a big book page by page, leaves nothing out, and tells how far it is', async () => {
    const asked = serveBook(1_250)
    const counts: number[] = []
    const { recipes, profile } = await readEverything((count) => counts.push(count), new AbortController().signal)
    expect(new Set(recipes.map(({ id }) => id)).size).toBe(1_250)
    expect(asked.length).toBeGreaterThan(4)
    expect(counts).toEqual([...counts].sort((one, other) => one - other))
    expect(counts.at(-1)).toBe(1_250)
    expect(profile.email).toBe('ada@example.com')
    const dates = recipes.map(({ created_at: date }) => date)
    expect(dates).toEqual([...dates].sort())
  })

  it('fails as a whole when a page fails: half an export would pass for all of it', async () => {
    serveBook(1)
    server.use(
      http.get('http://supabase.test/rest/v1/purchases', () =>
        HttpResponse.json({ message: 'no', code: '42501' }, { status: 403 }),
      ),
    )
    const read = readEverything(() => {}, new AbortController().signal)
    await expect(read).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the readable file', () => {
  const everything = {
    madeAt: '2026-02-01T12:00:00Z',
    profile: { id: TEST_USER_ID, email: '"ada"@example.com', createdAt: '2026-01-01T00:00:00Z' },
    preferences: { diets: ['vegan'], allergens: ['tree-nuts'], units: null },
    wallet: { balance: 22 },
    recipes: [row(1), { ...row(2), title: '<script>alert(1)</script>', content: { odd: '</article>' } }],
    ledger: [{ created_at: '2026-01-01T00:00:00Z', kind: 'grant', feature: null, amount: 3, balance_after: 3 }],
    purchases: [
      {
        created_at: '2026-01-02T00:00:00Z',
        package_name: 'Starter',
        tokens: 20,
        amount_cents: 499,
        currency: 'usd',
        status: 'paid',
      },
    ],
    holds: [],
  } as unknown as Everything

  it('holds it all in words', () => {
    const page = readablePage(everything)
    for (const word of [
      'Vegan',
      'Tree nuts',
      '22 tokens',
      'Soup 1',
      'Boil &amp; stir.',
      'Starter (20 tokens)',
      '$4.99',
    ])
      expect(page).toContain(word)
  })

  it('lets nothing of it become markup, and loads nothing', () => {
    const page = readablePage(everything)
    expect(page).not.toMatch(/<script|<b>red/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('&lt;/article&gt;')
    expect(page).not.toMatch(/(src|href)=|url\(/)
    expect(escapeHtml(`<a href='x'>&"`)).toBe('&lt;a href=&#39;x&#39;&gt;&amp;&quot;')
  })
})
