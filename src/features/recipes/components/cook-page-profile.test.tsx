import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '@/testing/server'
import { answer, asked, chips, openPage, prepareCookPage } from '../testing/cook-page'
import { sse, streamOf } from '../testing/event-stream'

prepareCookPage()

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
