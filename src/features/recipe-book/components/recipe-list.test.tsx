import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { delay, http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { UNDO_MS } from '../api/delete-recipe'
import type { BookFilters } from '../model/book-filters'
import { RecipeList } from './recipe-list'

const RECIPES_URL = 'http://supabase.test/rest/v1/recipes'
const userId = '7d1f5a34-2b1e-4c36-9a0f-0a5c4a7d9e10'
const NO_FILTERS: BookFilters = { search: '', isFavorite: false }

const row = (number: number, title: string) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  title,
  tokens_spent: 1,
  is_favorite: false,
  created_at: `2026-11-22T18:00:00.${String(number).padStart(6, '0')}+00:00`,
  prep: '10',
  cook: '25',
})

/** The addresses that were read and what was written, in order. */
let reads: URL[]
let writes: string[]

function book(rows: ReturnType<typeof row>[], writeStatus = 204) {
  server.use(
    http.get(RECIPES_URL, ({ request }) => {
      reads.push(new URL(request.url))
      return HttpResponse.json(rows)
    }),
    http.patch(RECIPES_URL, async ({ request }) => {
      writes.push(`patch ${JSON.stringify(await request.json())}`)
      await delay(100)
      return new HttpResponse(null, { status: writeStatus })
    }),
    http.delete(RECIPES_URL, ({ request }) => {
      writes.push(`delete ${new URL(request.url).searchParams.get('id')}`)
      return new HttpResponse(null, { status: writeStatus })
    }),
  )
}

const show = (filters = NO_FILTERS, onClear = () => undefined) =>
  renderPage(<RecipeList userId={userId} filters={filters} onClear={onClear} />)

beforeEach(() => {
  reads = []
  writes = []
})

describe('the Recipe Book', () => {
  it('shows each recipe with its cost and time, and leads to it', async () => {
    book([row(1, 'Pea soup'), row(2, 'Tomato rice')])
    show()
    const list = await screen.findByRole('list', { name: 'Recipes' })
    expect(within(list).getByRole('link', { name: 'Pea soup' })).toHaveAttribute('href', `/recipes/${row(1, '').id}`)
    expect(within(list).getAllByText('1 token')).toHaveLength(2)
    expect(within(list).getAllByText('35 min')).toHaveLength(2)
  })

  it('reads the next page from the last recipe on', async () => {
    book(Array.from({ length: 24 }, (_, index) => row(index, `Recipe ${index}`)))
    const user = userEvent.setup()
    show()
    await user.click(await screen.findByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(reads).toHaveLength(2))
    expect(reads[1]?.searchParams.get('or')).toContain(row(23, '').id)
  })

  it('asks the database for what is searched', async () => {
    book([row(1, 'Pea soup')])
    show({ search: '100% pea', isFavorite: true })
    await screen.findByRole('link', { name: 'Pea soup' })
    expect(reads[0]?.searchParams.get('title')).toBe('ilike.%100\\%%pea%')
    expect(reads[0]?.searchParams.get('is_favorite')).toBe('eq.true')
  })

  it('tells an empty book from a search without hits', async () => {
    book([])
    const first = show()
    expect(await screen.findByText('Your first recipe goes here')).toBeVisible()
    first.unmount()
    const handleClear = vi.fn()
    show({ search: 'x', isFavorite: false }, handleClear)
    expect(await screen.findByText(/^No recipe has these words in its title/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show all recipes' }))
    expect(handleClear).toHaveBeenCalled()
  })

  it('tells an empty shelf of favourites from a search without hits', async () => {
    book([])
    show({ search: '', isFavorite: true })
    expect(await screen.findByText('No favourites yet')).toBeVisible()
  })

  it('offers another try when it cannot be read', async () => {
    server.use(http.get(RECIPES_URL, () => HttpResponse.json({ message: 'down' }, { status: 500 }), { once: true }))
    show()
    expect(await screen.findByText('Your recipes could not be loaded')).toBeVisible()
    book([row(1, 'Pea soup')])
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Pea soup' })).toBeVisible()
  })

  it('marks a favourite at once, and takes it back when the server refuses', async () => {
    book([row(1, 'Pea soup')], 500)
    show()
    const heart = await screen.findByRole('button', { name: 'Favourite: Pea soup' })
    await userEvent.click(heart)
    await waitFor(() => expect(heart).toHaveAttribute('aria-pressed', 'true'))
    await waitFor(() => expect(heart).toHaveAttribute('aria-pressed', 'false'))
    expect(writes).toContain('patch {"is_favorite":true}')
  })

  it('takes a deleted recipe out of sight at once, and deletes it when nobody undid it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      book([row(1, 'Pea soup'), row(2, 'Tomato rice')])
      const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
      show()
      await user.click(await screen.findByRole('button', { name: 'Delete: Pea soup' }))
      expect(screen.queryByRole('link', { name: 'Pea soup' })).not.toBeInTheDocument()
      expect(writes).toEqual([])
      await vi.advanceTimersByTimeAsync(UNDO_MS)
      await waitFor(() => expect(writes).toEqual([`delete eq.${row(1, '').id}`]))
    } finally {
      vi.useRealTimers()
    }
  })
})
