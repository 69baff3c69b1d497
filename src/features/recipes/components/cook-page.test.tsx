import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { GenerateRecipeRequest } from '@contract/recipe'
import { http, HttpResponse, type HttpResponseResolver } from 'msw'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { TokenSyncProvider } from '@/features/tokens/public'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { EMPTY_DRAFT } from '../model/cook-draft'
import { useDraftStore } from '../state/draft-store'
import { dismissGeneration } from '../state/generation-store'
import { readPending, rememberPending } from '../state/pending-request'
import { recipeContent, sse, streamOf } from '../testing/event-stream'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { CookPage } from './cook-page'

const FUNCTION_URL = 'http://supabase.test/functions/v1/generate-recipe'

/** Realtime that never comes: the balance is read all the same. */
class SilentSocket extends EventTarget {
  readyState = 0
  send() {}
  close() {}
}

/** What the page asked for, in order. */
let asked: GenerateRecipeRequest[]

/** Answers the n-th request with the n-th resolver, and further ones with the last. */
function answer(...resolvers: HttpResponseResolver[]) {
  server.use(
    http.post(FUNCTION_URL, async (info) => {
      asked.push((await info.request.clone().json()) as GenerateRecipeRequest)
      return resolvers[Math.min(asked.length, resolvers.length) - 1]?.(info)
    }),
  )
}

beforeAll(async () => {
  vi.stubGlobal('scrollTo', () => undefined)
  await signIn()
})

beforeEach(() => {
  asked = []
  server.use(
    http.get('http://supabase.test/rest/v1/preferences', () => HttpResponse.json([])),
    http.get('http://supabase.test/rest/v1/token_prices', () => HttpResponse.json([{ feature: 'recipe', cost: 1 }])),
  )
})

afterEach(() => {
  dismissGeneration()
  // What an earlier test knew of the profile.
  for (const key of Object.keys(localStorage)) if (key.includes('preferences')) localStorage.removeItem(key)
  useDraftStore.setState({ draft: EMPTY_DRAFT, ownerId: null })
})

async function openPage() {
  const user = userEvent.setup()
  renderPage(<CookPage />)
  const generate = await screen.findByRole('button', { name: 'Generate recipe · 1 token' })
  return { user, field: screen.getByLabelText('Ingredients'), generate }
}

const chips = () =>
  screen.queryAllByRole('button', { name: /^Remove / }).map((button) => button.getAttribute('aria-label'))

describe('the ingredients field', () => {
  it('separates at commas and Enter, and takes the last one back with Backspace', async () => {
    const { user, field } = await openPage()
    await user.type(field, 'rice, two eggs{Enter}')
    expect(chips()).toEqual(['Remove rice', 'Remove two eggs'])
    expect(field).toHaveValue('')
    await user.type(field, '{Backspace}')
    expect(chips()).toEqual(['Remove rice'])
    await user.click(screen.getByRole('button', { name: 'Remove rice' }))
    expect(chips()).toEqual([])
    expect(field).toHaveFocus()
  })

  it('takes a pasted shopping list apart', async () => {
    const { user, field } = await openPage()
    await user.click(field)
    await user.paste('- rice\n- eggs\n- peas')
    expect(chips()).toEqual(['Remove rice', 'Remove eggs', 'Remove peas'])
  })

  it('can be gone through and emptied by the keyboard, and the focus is never lost', async () => {
    const { user, field } = await openPage()
    await user.type(field, 'rice, eggs, peas, corn,')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(screen.getByRole('button', { name: 'Remove peas' })).toHaveFocus()
    await user.keyboard('{Delete}')
    expect(screen.getByRole('button', { name: 'Remove corn' })).toHaveFocus()
    await user.keyboard('{Backspace}')
    expect(screen.getByRole('button', { name: 'Remove eggs' })).toHaveFocus()
    await user.keyboard('{Delete}{Delete}')
    expect(chips()).toEqual([])
    expect(field).toHaveFocus()
  })

  it('never sends because of an Enter too many', async () => {
    const { user, field } = await openPage()
    await user.type(field, 'rice{Enter}{Enter}{Enter}')
    expect(asked).toEqual([])
  })
})

describe('diets and allergies', () => {
  it('are chosen by label or typed in words, and sent by id', async () => {
    answer(() => streamOf([sse.balance(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(screen.getByRole('button', { name: 'Kosher-style' }))
    expect(screen.getByRole('button', { name: 'Kosher-style' })).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'Add Sulfites' }))
    await user.type(screen.getByLabelText('Allergies'), 'tree nuts, kiwi,')
    expect(chips()).toEqual(['Remove Sulfites', 'Remove Tree nuts', 'Remove kiwi'])
    expect(screen.queryByRole('button', { name: 'Add Tree nuts' })).toBeNull()
    await user.click(generate)
    await screen.findByText('Your recipe is ready and saved')
    expect(asked[0]).toMatchObject({ diet: ['kosher-style'], allergies: ['sulphites', 'tree-nuts', 'kiwi'] })
  })

  it('that were kept before there were ids still work', async () => {
    const draft = { ...EMPTY_DRAFT, diet: ['vegan', 'paleo'], allergies: ['tree nuts', 'shellfish'] }
    localStorage.setItem('healthy-meals:cook-draft', JSON.stringify({ state: { draft, ownerId: null }, version: 1 }))
    await useDraftStore.persist.rehydrate()
    const { user } = await openPage()
    expect(useDraftStore.getState().draft.allergies).toEqual(['tree-nuts', 'shellfish'])
    expect(chips()).toEqual(['Remove Tree nuts', 'Remove shellfish'])
    await user.click(screen.getByRole('button', { name: 'paleo' }))
    expect(useDraftStore.getState().draft.diet).toEqual(['vegan'])
  })
})

describe('the profile', () => {
  const profile = (row: object | null, status = 200) =>
    server.use(
      http.get('http://supabase.test/rest/v1/preferences', () => HttpResponse.json(row ? [row] : [], { status })),
    )
  const vegan = { diets: ['vegan'], allergens: ['peanuts'], units: null }

  it('is in the form, is sent, and can be changed for this recipe alone', async () => {
    profile(vegan)
    answer(() => streamOf([sse.balance(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    expect(await screen.findByText('From your profile')).toBeVisible()
    expect(chips()).toEqual(['Remove Peanuts'])
    await user.type(field, 'rice,')
    await user.click(screen.getByRole('button', { name: 'Halal' }))
    expect(screen.getByRole('button', { name: 'Remember for next time' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Back to my profile' }))
    expect(screen.getByText('From your profile')).toBeVisible()
    await user.click(generate)
    await screen.findByText('Your recipe is ready and saved')
    expect(asked[0]).toMatchObject({ diet: ['vegan'], allergies: ['peanuts'] })
  })

  it('can be changed from here', async () => {
    let row: object = vegan
    let saved: unknown
    server.use(
      http.get('http://supabase.test/rest/v1/preferences', () => HttpResponse.json([row])),
      http.post('http://supabase.test/rest/v1/preferences', async ({ request }) => {
        saved = await request.json()
        row = { ...vegan, ...(saved as object) }
        return new HttpResponse(null, { status: 201 })
      }),
    )
    const { user } = await openPage()
    await screen.findByText('From your profile')
    await user.click(screen.getByRole('button', { name: 'Add Milk' }))
    await user.click(screen.getByRole('button', { name: 'Remember for next time' }))
    expect(await screen.findByText('From your profile')).toBeVisible()
    await waitFor(() => expect(saved).toMatchObject({ diets: ['vegan'], allergens: ['peanuts', 'milk'] }))
  })

  it('that cannot be read is not taken for "no allergies"', async () => {
    profile(null, 400)
    answer(() => streamOf([sse.balance(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice,')
    await user.click(generate)
    expect(screen.getByLabelText('Allergies')).toHaveAccessibleDescription(/could not be read yet/)
    expect(asked).toEqual([])
    await user.type(screen.getByLabelText('Allergies'), 'milk,')
    await user.click(generate)
    await screen.findByText('Your recipe is ready and saved')
    expect(asked[0]?.allergies).toEqual(['milk'])
  })
})

describe('bad input', () => {
  it.each<[string, string, RegExp | string[]]>([
    [
      '200 ingredients',
      Array.from({ length: 200 }, (_, index) => `food ${index}`).join('\n'),
      /30 ingredients are the most; 170 are left in the field/,
    ],
    ['a pasted paragraph', 'It was a dark and stormy night. '.repeat(40), /Keep each under 60 characters/],
    ['a script', '<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['emoji', '🍅, 👩‍🍳 rice', ['🍅', '👩‍🍳 rice']],
    ['right-to-left text', 'أرز\nطماطم', ['أرز', 'طماطم']],
    ['a list with bullets', '• rice\n* eggs\n1. peas\n\n- [ ] corn', ['rice', 'eggs', 'peas', 'corn']],
  ])('%s in the ingredients is taken as text, or refused in words', async (_, pasted, expected) => {
    answer(() => streamOf([sse.balance(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    await user.click(field)
    await user.paste(pasted)
    await user.click(generate)
    if (expected instanceof RegExp) {
      expect(field).toHaveAccessibleDescription(expected)
      expect(asked).toEqual([])
    } else {
      await screen.findByText('Your recipe is ready and saved')
      expect(asked[0]?.ingredients).toEqual(expected)
    }
  })

  it.each([
    ['Notes', 'x'.repeat(10_000), /under 500 characters; this has 10000/],
    ['Cuisine', 'x'.repeat(500), /under 40 characters; this has 500/],
  ])('too much in %s is kept, and refused beside the field', async (name, text, words) => {
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice,')
    const input = screen.getByLabelText(new RegExp(`^${name}`))
    await user.click(input)
    await user.paste(text)
    await user.click(generate)
    expect(input).toHaveAccessibleDescription(words)
    expect(input).toHaveValue(text)
    expect(asked).toEqual([])
  })

  it.each(['0', '1000', '-3', 'two'])('%s servings are kept, and refused beside the field', async (typed) => {
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice,')
    const servings = screen.getByRole('textbox', { name: 'Servings' })
    await user.clear(servings)
    await user.type(servings, typed)
    await user.click(generate)
    expect(servings).toHaveAccessibleDescription('Servings are a whole number from 1 to 12.')
    expect(servings).toHaveValue(typed)
    expect(asked).toEqual([])
  })
})

describe('a form with something wrong', () => {
  it('says so beside the field, goes there, keeps what was typed and asks nothing of the server', async () => {
    const { user, field, generate } = await openPage()
    await user.clear(screen.getByRole('textbox', { name: 'Servings' }))
    await user.type(screen.getByRole('textbox', { name: 'Servings' }), '1000')
    await user.click(generate)
    expect(field).toHaveFocus()
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(/Add at least one ingredient/)
    expect(screen.getByRole('textbox', { name: 'Servings' })).toHaveValue('1000')
    expect(screen.getByText('Servings are a whole number from 1 to 12.')).toBeVisible()
    expect(asked).toEqual([])
  })
})

describe('cooking', () => {
  it('shows the recipe in its place and leads to it', async () => {
    answer(() => streamOf([sse.balance(), sse.partial(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice, peas')
    await user.click(generate)
    expect(await screen.findByRole('heading', { name: 'Tomato rice' })).toBeVisible()
    expect(screen.getByText('Boil the rice.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Open recipe' })).toHaveAttribute(
      'href',
      expect.stringContaining('/recipes/3333'),
    )
    expect(asked[0]).toMatchObject({ ingredients: ['rice', 'peas'], servings: 2 })
    expect(readPending()).toBeUndefined()
  })

  it('shows what is written so far, and no step before it is paid', async () => {
    answer(() => streamOf([sse.balance(), sse.partial()], 'stay'))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    expect(await screen.findByRole('heading', { name: 'Tomato rice' })).toBeVisible()
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '50')
    expect(screen.queryByText('Boil the rice.')).not.toBeInTheDocument()
    expect(readPending()?.request.requestId).toBe(asked[0]?.requestId)

    server.use(http.get('http://supabase.test/rest/v1/token_holds', () => HttpResponse.json([{ status: 'released' }])))
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('Stopped. Nothing was charged.')).toBeVisible()
    expect(chips()).toEqual(['Remove rice'])
    expect(readPending()).toBeUndefined()
  })

  it('keeps the recipe when it was finished just before Stop', async () => {
    answer(() => streamOf([sse.balance(), sse.partial()], 'stay'))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    await screen.findByRole('heading', { name: 'Tomato rice' })
    const row = {
      id: '44444444-4444-4444-8444-444444444444',
      title: 'Tomato rice',
      content: recipeContent,
      tokens_spent: 1,
      created_at: '2026-11-23T10:00:00Z',
    }
    server.use(
      http.get('http://supabase.test/rest/v1/token_holds', () => HttpResponse.json([{ status: 'committed' }])),
      http.get('http://supabase.test/rest/v1/recipes', () => HttpResponse.json([row])),
    )
    await user.click(screen.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('Your recipe is ready and saved')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Open recipe' })).toHaveAttribute('href', `/recipes/${row.id}`)
  })

  it('says why there is no recipe, and tries again as a new request', async () => {
    const why =
      'The recipe contained peanuts (“satay”), which you are allergic to. Nothing was charged. Try again in a moment.'
    const faults = [{ rule: 'allergen', allergen: 'peanuts', found: 'satay' }]
    answer(
      () => streamOf([sse.balance(), sse.error('provider_unavailable', faults)]),
      () => streamOf([sse.balance(), sse.recipe()]),
    )
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    expect(await screen.findByRole('alert')).toHaveTextContent(why)
    expect(chips()).toEqual(['Remove rice'])
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Your recipe is ready and saved')).toBeVisible()
    expect(asked[1]?.requestId).not.toBe(asked[0]?.requestId)
  })

  it('joins the same request again when the connection breaks', async () => {
    answer(
      () => streamOf([sse.balance(), sse.partial()], 'break'),
      () => streamOf([sse.balance(), sse.recipe()]),
    )
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    expect(await screen.findByText('Your recipe is ready and saved', undefined, { timeout: 4_000 })).toBeVisible()
    expect(asked.map(({ requestId }) => requestId)).toEqual([asked[0]?.requestId, asked[0]?.requestId])
  })

  it('keeps the form when the tokens do not suffice', async () => {
    answer(() =>
      HttpResponse.json(
        { error: { code: 'insufficient_tokens', message: '' }, balance: 0, version: 9 },
        { status: 402 },
      ),
    )
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    expect(await screen.findByRole('alert')).toHaveTextContent('Not enough tokens')
    expect(chips()).toEqual(['Remove rice'])
  })

  it('says what is owed and what pays it when the server refuses because of a debt', async () => {
    let wallet = { user_id: TEST_USER_ID, balance: 3, held: 0, debt: 0, version: 5 }
    server.use(http.get('http://supabase.test/rest/v1/user_tokens', () => HttpResponse.json([wallet])))
    answer(() => {
      // A refund that this page had not heard of.
      wallet = { ...wallet, balance: 0, debt: 14, version: 9 }
      const error = { code: 'insufficient_tokens', message: '' }
      return HttpResponse.json({ error, balance: 0, version: 9 }, { status: 402 })
    })
    vi.stubGlobal('WebSocket', SilentSocket)
    try {
      const user = userEvent.setup()
      renderPage(
        <TokenSyncProvider>
          <CookPage />
        </TokenSyncProvider>,
      )
      await user.type(await screen.findByLabelText('Ingredients'), 'rice')
      await user.click(await screen.findByRole('button', { name: 'Generate recipe · 1 token' }))
      const why = /Nothing was charged. Cooking is off: you owe 14 tokens.*next tokens that you buy pay this first/
      await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(why))
      expect(within(screen.getByRole('alert')).getByRole('button', { name: 'Get more tokens' })).toBeEnabled()
    } finally {
      cleanup()
      vi.unstubAllGlobals()
    }
  })

  it('does not claim anything about the charge when a gateway gave up', async () => {
    answer(() => new HttpResponse('bad gateway', { status: 502 }))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    const alert = await screen.findByRole('alert')
    expect(alert).not.toHaveTextContent('Nothing was charged')
    await user.click(screen.getByRole('button', { name: 'Generate recipe · 1 token' }))
    await waitFor(() => expect(asked).toHaveLength(2))
    expect(asked[1]?.requestId).toBe(asked[0]?.requestId)
    await screen.findByRole('alert')
  })
})

describe('after a reload', () => {
  const request: GenerateRecipeRequest = {
    requestId: '11111111-1111-4111-8111-111111111111',
    ingredients: ['rice'],
    diet: [],
    allergies: [],
    servings: 2,
  }

  it('joins what was running, with the same id', async () => {
    rememberPending({ userId: TEST_USER_ID, request, cost: 1 })
    answer(() => streamOf([sse.balance(), sse.recipe()]))
    renderPage(<CookPage />)
    expect(await screen.findByText('Your recipe is ready and saved')).toBeVisible()
    expect(asked).toEqual([request])
  })

  it('begins the same request anew when the server was still giving up on the lost connection', async () => {
    rememberPending({ userId: TEST_USER_ID, request, cost: 1 })
    answer(
      () => streamOf([sse.balance(), sse.error('provider_unavailable')]),
      () => streamOf([sse.balance(), sse.recipe()]),
    )
    renderPage(<CookPage />)
    expect(await screen.findByText('Your recipe is ready and saved')).toBeVisible()
    expect(asked).toEqual([request, request])
  })

  it('leaves somebody else’s request alone', async () => {
    rememberPending({ userId: 'somebody-else', request, cost: 1 })
    await openPage()
    expect(asked).toEqual([])
    expect(readPending()).toBeUndefined()
  })
})
