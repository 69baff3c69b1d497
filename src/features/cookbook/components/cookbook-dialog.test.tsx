import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse, type HttpResponseResolver } from 'msw'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { dismissCookbook, openCookbook, useCookbookChunk } from '../state/cookbook-chunk'
import { useCookbookStore } from '../state/cookbook-store'
import { readKeptOrder } from '../state/kept-order'
import { CookbookHost } from './cookbook-host'

const ID = '00000000-0000-4000-8000-000000000001'

const content = {
  title: 'Pea soup',
  summary: 'Green.',
  servings: 2,
  prepMinutes: 5,
  cookMinutes: 20,
  difficulty: 'easy',
  diet: ['vegan'],
  allergens: [],
  ingredients: [{ quantity: 0.5, unit: 'tsp', name: 'salt' }],
  steps: ['Cook.'],
  nutrition: { calories: 300, proteinG: 10, carbsG: 40, fatG: 5 },
}

const charged: HttpResponseResolver = () => HttpResponse.json({ balance: 1, version: 8, cost: 2, transactionId: 5 })
const lost: HttpResponseResolver = () => HttpResponse.error()

/** The ids of the requests that asked to be charged, in order. */
let charges: string[]
/** The names of the files that the browser was given. */
let downloads: string[]

/** Answers the n-th charge with the n-th resolver, and further ones with the last. */
function answerCharges(...resolvers: HttpResponseResolver[]) {
  server.use(
    http.post('http://supabase.test/functions/v1/deduct-tokens', async (info) => {
      const { requestId } = (await info.request.clone().json()) as { requestId: string }
      charges.push(requestId)
      return resolvers[Math.min(charges.length, resolvers.length) - 1]?.(info)
    }),
  )
}

const setBalance = (balance: number) =>
  localStorage.setItem(
    'healthy-meals:last-wallet',
    JSON.stringify({ userId: TEST_USER_ID, balance, held: 0, debt: 0, version: 7 }),
  )

/** What a reload leaves: only what was kept. */
function reload() {
  useCookbookStore.setState({ isOpen: false, order: undefined, progress: { status: 'choosing' } })
  useCookbookChunk.setState({ chunk: undefined })
}

function show() {
  const user = userEvent.setup()
  renderPage(<CookbookHost userId={TEST_USER_ID} />)
  return user
}

const makeButton = () => screen.findByRole('button', { name: 'Make cookbook · 2 tokens' })

beforeAll(() => signIn())

beforeEach(() => {
  charges = []
  downloads = []
  setBalance(3)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:cookbook', revokeObjectURL: () => undefined }))
  server.use(
    http.get('http://supabase.test/rest/v1/token_prices', () => HttpResponse.json([{ feature: 'cookbook', cost: 2 }])),
    http.get('http://supabase.test/rest/v1/recipes', () => HttpResponse.json([{ id: ID, title: 'Pea soup', content }])),
    http.get('*/node_modules/@fontsource/*', async ({ request }) =>
      HttpResponse.arrayBuffer(
        new Uint8Array(await readFile(path.join(process.cwd(), new URL(request.url).pathname))).buffer,
      ),
    ),
  )
})

afterEach(dismissCookbook)

describe('a cookbook', () => {
  it('is made, charged once, and given to the person as often as they like', async () => {
    answerCharges(charged)
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    await user.clear(await screen.findByLabelText('Title'))
    await user.type(screen.getByLabelText('Title'), 'Winter: soups')
    await user.dblClick(await makeButton())
    expect(await screen.findByText('3 pages for 2 tokens.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Download PDF' }))
    expect(downloads).toEqual(['Winter soups.pdf', 'Winter soups.pdf'])
    expect(charges).toHaveLength(1)
  })

  it('asks with the same id after a lost answer, and is never charged twice', async () => {
    answerCharges(lost, charged)
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    await user.click(await makeButton())
    expect(await screen.findByText(/never charged twice/)).toBeVisible()
    expect(downloads).toEqual([])
    await user.click(await makeButton())
    await screen.findByText('Your cookbook is ready')
    expect(charges).toEqual([charges[0], charges[0]])
  })

  it('is finished after a reload with the id that may be paid already', async () => {
    answerCharges(lost, charged)
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    await user.click(await makeButton())
    await screen.findByText(/never charged twice/)
    reload()
    setBalance(1)
    await user.click(await screen.findByRole('button', { name: 'Finish cookbook' }))
    await user.click(await makeButton())
    await screen.findByText('Your cookbook is ready')
    expect(charges).toEqual([charges[0], charges[0]])
  })

  it('is made again after a reload without paying again', async () => {
    answerCharges(charged)
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    await user.click(await makeButton())
    await screen.findByText('Your cookbook is ready')
    reload()
    await user.click(await screen.findByRole('button', { name: 'Open cookbook' }))
    await user.click(await screen.findByRole('button', { name: 'Make cookbook' }))
    await screen.findByText('Your cookbook is ready')
    expect(downloads).toHaveLength(2)
    expect(charges).toHaveLength(1)
  })

  it('costs nothing when it cannot be made', async () => {
    answerCharges(charged)
    server.use(http.get('*/node_modules/@fontsource/*', () => new HttpResponse(null, { status: 500 })))
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    await user.click(await makeButton())
    expect(await screen.findByText('The PDF could not be made')).toBeVisible()
    expect(charges).toEqual([])
    expect(readKeptOrder(TEST_USER_ID)).toBeUndefined()
  })

  it('that cannot show all letters says so, and costs nothing before it is asked for a second time', async () => {
    answerCharges(charged)
    server.use(
      http.get('http://supabase.test/rest/v1/recipes', () => HttpResponse.json([{ id: ID, title: 'Борщ', content }])),
    )
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    await user.click(await makeButton())
    expect(await screen.findByText('The PDF cannot show all letters')).toBeVisible()
    expect(charges).toEqual([])
    await user.click(await makeButton())
    await screen.findByText('Your cookbook is ready')
    expect(charges).toHaveLength(1)
  })

  it('keeps the choice of whoever has too few tokens', async () => {
    setBalance(1)
    answerCharges(charged)
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    expect(await screen.findByText('You are one token short.')).toBeVisible()
    await user.type(screen.getByLabelText('Title'), '{Enter}')
    await user.click(screen.getByRole('button', { name: 'Buy tokens' }))
    expect(readKeptOrder(TEST_USER_ID)?.recipeIds).toEqual([ID])
    expect(charges).toEqual([])
  })

  it('begins anew when it was surely refused', async () => {
    const refused: HttpResponseResolver = () =>
      HttpResponse.json(
        { error: { code: 'insufficient_tokens', message: '' }, balance: 1, version: 9 },
        { status: 402 },
      )
    answerCharges(refused, charged)
    openCookbook(TEST_USER_ID, [ID])
    const user = show()
    await user.click(await makeButton())
    expect(await screen.findByText(/Nothing was charged/)).toBeVisible()
    await user.click(await makeButton())
    await waitFor(() => expect(charges).toHaveLength(2))
    expect(charges[1]).not.toBe(charges[0])
    await screen.findByText('Your cookbook is ready')
  })
})
