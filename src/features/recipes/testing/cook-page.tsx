/** The page where recipes are ordered, and the function behind it. */
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { GenerateRecipeRequest } from '@contract/recipe'
import { http, HttpResponse, type HttpResponseResolver } from 'msw'
import { afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { signIn } from '@/testing/sign-in'
import { CookPage } from '../components/cook-page'
import { EMPTY_DRAFT } from '../model/cook-draft'
import { useDraftStore } from '../state/draft-store'
import { dismissGeneration } from '../state/generation-store'

/** What the page asked for, in order. */
export const asked: GenerateRecipeRequest[] = []

/** Call once in a test file: somebody is signed in, without a profile, and every test begins with an empty form. */
export function prepareCookPage(): void {
  beforeAll(async () => {
    vi.stubGlobal('scrollTo', () => undefined)
    await signIn()
  })
  beforeEach(() => {
    asked.length = 0
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
}

/** Answers the n-th request with the n-th resolver, and further ones with the last. */
export function answer(...resolvers: HttpResponseResolver[]): void {
  server.use(
    http.post('http://supabase.test/functions/v1/generate-recipe', async (info) => {
      asked.push((await info.request.clone().json()) as GenerateRecipeRequest)
      return resolvers[Math.min(asked.length, resolvers.length) - 1]?.(info)
    }),
  )
}

export async function openPage() {
  const user = userEvent.setup()
  renderPage(<CookPage />)
  const generate = await screen.findByRole('button', { name: 'Generate recipe · 1 token' })
  return { user, field: screen.getByLabelText('Ingredients'), generate }
}

/** The names of the buttons that take a chip away. */
export const chips = () =>
  screen.queryAllByRole('button', { name: /^Remove / }).map((button) => button.getAttribute('aria-label'))
