import { screen } from '@testing-library/react'
import type { GenerateRecipeRequest } from '@contract/recipe'
import { describe, expect, it } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { TEST_USER_ID } from '@/testing/sign-in'
import { readPending, rememberPending } from '../state/pending-request'
import { answer, asked, openPage, prepareCookPage } from '../testing/cook-page'
import { sse, streamOf } from '../testing/event-stream'
import { CookPage } from './cook-page'

prepareCookPage()

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
