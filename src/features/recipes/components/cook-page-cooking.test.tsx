import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { isBuying } from '@/features/purchase/public'
import { server } from '@/testing/server'
import { readPending } from '../state/pending-request'
import { answer, asked, chips, openPage, prepareCookPage } from '../testing/cook-page'
import { recipeContent, sse, streamOf } from '../testing/event-stream'

prepareCookPage()

/** Answers when it is told to. */
function answerLate(resolver: () => Response): () => void {
  let answerNow = () => {}
  const isDue = new Promise<void>((resolve) => (answerNow = resolve))
  answer(async () => {
    await isDue
    return resolver()
  })
  return answerNow
}

describe('cooking', () => {
  it('shows the recipe in its place and leads to it', async () => {
    answer(() => streamOf([sse.balance(), sse.partial(), sse.recipe()]))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice, peas')
    await user.click(generate)
    await screen.findByText('Your recipe is ready and saved')
    expect(screen.getByRole('heading', { name: 'Tomato rice' })).toBeVisible()
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

  it('lets the server hear of it before Stop takes it back', async () => {
    const answerNow = answerLate(() => streamOf([sse.balance()], 'stay'))
    let looks = 0
    server.use(
      http.get('http://supabase.test/rest/v1/token_holds', () => {
        looks += 1
        return HttpResponse.json([{ status: 'released' }])
      }),
    )
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    await user.click(await screen.findByRole('button', { name: 'Stop' }))
    expect(await screen.findByRole('button', { name: 'Stopping…' })).toBeVisible()
    expect(looks).toBe(0)
    answerNow()
    expect(await screen.findByText('Stopped. Nothing was charged.')).toBeVisible()
    expect(looks).toBe(1)
  })

  it('asks nobody to buy tokens for what was stopped', async () => {
    const error = { code: 'insufficient_tokens', message: '' }
    const answerNow = answerLate(() => HttpResponse.json({ error, balance: 0, version: 9 }, { status: 402 }))
    const { user, field, generate } = await openPage()
    await user.type(field, 'rice')
    await user.click(generate)
    await user.click(await screen.findByRole('button', { name: 'Stop' }))
    answerNow()
    expect(await screen.findByText('Stopped. Nothing was charged.')).toBeVisible()
    expect(isBuying()).toBe(false)
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
})
