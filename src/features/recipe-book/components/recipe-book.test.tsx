import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { delay, http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { toast } from '@/lib/toast'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { UNDO_MS } from '../api/delete-recipe'
import { RecipeBook } from './recipe-book'

const RECIPES_URL = 'http://supabase.test/rest/v1/recipes'
const userId = '7d1f5a34-2b1e-4c36-9a0f-0a5c4a7d9e10'

const row = (number: number, title: string) => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  title,
  tokens_spent: 1,
  is_favorite: false,
  created_at: `2026-11-22T18:00:00.${String(number).padStart(6, '0')}+00:00`,
  total_minutes: 35,
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

const show = (query = '') => renderPage(<RecipeBook userId={userId} />, { at: `/recipes${query}` })

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

  it('asks the database for what the address says, each word of it anywhere', async () => {
    book([row(1, 'Pea soup')])
    show('?q=100%25+Crème&diet=vegetarian&time=30&favourites=1&sort=quickest')
    await screen.findByRole('link', { name: 'Pea soup' })
    const asked = reads[0]?.searchParams
    expect(asked?.getAll('search_text')).toEqual(['like.%100\\%%', 'like.%creme%'])
    expect(asked?.getAll('or')).toEqual(['(diets.cs.["vegetarian"],diets.cs.["vegan"])'])
    expect(asked?.get('total_minutes')).toBe('lte.30')
    expect(asked?.get('is_favorite')).toBe('eq.true')
    expect(asked?.get('order')).toBe('total_minutes.asc.nullslast,id.asc')
  })

  it('asks at once for what is typed, and says how many were found', async () => {
    book([row(1, 'Pea soup'), row(2, 'Tomato rice')])
    const user = userEvent.setup()
    show()
    expect(await screen.findByText('2 recipes')).toBeVisible()
    book([row(1, 'Pea soup')])
    await user.type(screen.getByRole('searchbox'), 'pea')
    expect(await screen.findByText('1 recipe found')).toBeVisible()
    expect(screen.getByRole('searchbox')).toHaveValue('pea')
    expect(reads.at(-1)?.searchParams.get('search_text')).toBe('like.%pea%')
  })

  it('filters by diet and time, shows what is chosen, and clears it', async () => {
    book([row(1, 'Pea soup')])
    const user = userEvent.setup()
    show('?q=pea')
    await user.click(await screen.findByRole('button', { name: 'Diet' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Vegan' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Low-carb' }))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Vegan, Low-carb' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Time' }))
    await user.click(await screen.findByRole('menuitemradio', { name: 'Up to 30 min' }))
    await waitFor(() => expect(reads.at(-1)?.searchParams.get('total_minutes')).toBe('lte.30'))
    expect(reads.at(-1)?.searchParams.getAll('or')).toEqual(['(diets.cs.["vegan"])', '(diets.cs.["low-carb"])'])
    await user.click(screen.getByRole('button', { name: 'Clear filters' }))
    expect(await screen.findByRole('button', { name: 'Diet' })).toBeVisible()
    expect(screen.getByRole('searchbox')).toHaveValue('pea')
  })

  it('tells an empty book from a search without hits', async () => {
    book([])
    const first = show()
    expect(await screen.findByText('Your first recipe goes here')).toBeVisible()
    first.unmount()
    show('?q=x')
    expect(await screen.findByText(/^No recipe has these words in its title or ingredients/)).toBeVisible()
    book([row(1, 'Pea soup')])
    await userEvent.click(screen.getByRole('button', { name: 'Show all recipes' }))
    expect(await screen.findByRole('link', { name: 'Pea soup' })).toBeVisible()
    expect(screen.getByRole('searchbox')).toHaveValue('')
  })

  it('tells an empty shelf of favourites from a search without hits', async () => {
    book([])
    show('?favourites=1')
    expect(await screen.findByText('No favorites yet')).toBeVisible()
  })

  it('shows the same recipes as a list', async () => {
    book([row(1, 'Pea soup')])
    show()
    await userEvent.click(await screen.findByRole('button', { name: 'List' }))
    expect(await screen.findByRole('button', { name: 'List' })).toHaveAttribute('aria-pressed', 'true')
    expect(screen.getByRole('link', { name: 'Pea soup' })).toBeVisible()
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
    const heart = await screen.findByRole('button', { name: 'Favorite: Pea soup' })
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
      await waitFor(() => expect(writes).toEqual([`delete in.(${row(1, '').id})`]))
    } finally {
      vi.useRealTimers()
    }
  })

  it('deletes several at once and brings all back on Undo', async () => {
    book([1, 2, 3, 4].map((number) => row(number, `Recipe ${number}`)))
    const user = userEvent.setup()
    const message = vi.spyOn(toast, 'message')
    show()
    await user.click(await screen.findByRole('button', { name: 'Select' }))
    await user.click(screen.getByRole('checkbox', { name: 'Select: Recipe 2' }))
    await user.keyboard('{Shift>}')
    await user.click(screen.getByRole('checkbox', { name: 'Select: Recipe 4' }))
    await user.keyboard('{/Shift}')
    expect(screen.getByText(/^3 selected/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(screen.getAllByRole('link', { name: /^Recipe/ })).toHaveLength(1)
    expect(screen.getByText('1 recipe')).toBeVisible()
    expect(message).toHaveBeenCalledExactlyOnceWith('3 recipes deleted', expect.anything())
    act(() => message.mock.lastCall?.[1]?.action?.onClick())
    expect(screen.getAllByRole('link', { name: /^Recipe/ })).toHaveLength(4)
    expect(writes).toEqual([])
  })

  it('selects everything that the search finds, also what is not on the page yet', async () => {
    book([row(1, 'Pea soup'), row(2, 'Pea stew')])
    const user = userEvent.setup()
    show('?q=pea')
    await user.click(await screen.findByRole('button', { name: 'Select' }))
    await user.click(screen.getByRole('button', { name: 'Select all' }))
    expect(await screen.findByText(/^2 selected/)).toBeVisible()
    expect(reads.at(-1)?.searchParams.get('search_text')).toBe('like.%pea%')
    expect(reads.at(-1)?.searchParams.get('limit')).toBe('1000')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  })
})
