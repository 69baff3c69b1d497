import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useLanguageStore } from '@/lib/language'
import { toast } from '@/lib/toast'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { usePreferences, useSavePreferences } from './public'

const url = 'http://supabase.test/rest/v1/preferences'
const serve = (row: object | null) => server.use(http.get(url, () => HttpResponse.json(row === null ? [] : [row])))

function Shown() {
  const { diets, allergens, units, isPending, error } = usePreferences()
  const { mutate } = useSavePreferences()
  return (
    <>
      <output>{isPending ? 'pending' : error ? 'unknown' : [...diets, ...allergens, units].join(' ')}</output>
      <button type="button" onClick={() => mutate({ allergens: ['peanuts'] })}>
        Avoid peanuts
      </button>
      <button type="button" onClick={() => mutate({ diets: ['vegan'] })}>
        Go vegan
      </button>
    </>
  )
}

function show() {
  renderPage(<Shown />)
  return userEvent.setup()
}

describe('what a person has set', () => {
  beforeEach(async () => {
    localStorage.clear()
    await signIn()
  })

  it('is read once signed in; without a choice the units are those of the browser', async () => {
    serve({ diets: ['vegan'], allergens: ['milk', 'soy'], units: null })
    show()
    expect(screen.getByRole('status')).toHaveTextContent('pending')
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('vegan milk soy us'))
  })

  it.each([
    [null, 'metric'],
    ['us', 'us'],
  ])('is measured on a German page in an American browser with %j set in %s', async (units, expected) => {
    useLanguageStore.setState({ language: 'de' })
    serve({ diets: [], allergens: ['milk'], units })
    show()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(`milk ${expected}`))
    useLanguageStore.setState({ language: 'en' })
  })

  it('is known from before where there is no network, and never to the next person', async () => {
    serve({ diets: [], allergens: ['milk'], units: 'metric' })
    show()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('milk metric'))
    const kept = localStorage.getItem('healthy-meals:person:preferences')
    expect(JSON.parse(kept ?? '')).toMatchObject({ userId: TEST_USER_ID, value: { allergens: ['milk'] } })

    cleanup()
    server.use(http.get(url, () => HttpResponse.error()))
    show()
    expect(screen.getByRole('status')).toHaveTextContent('milk metric')
  })

  it('is "unknown" rather than "no allergies" when it cannot be read', async () => {
    server.use(http.get(url, () => HttpResponse.json({ message: 'denied', code: '42501' }, { status: 403 })))
    show()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('unknown'))
  })

  it('shows a change before the server has it, and sends nothing but the change', async () => {
    serve({ diets: ['halal'], allergens: [], units: 'metric' })
    const sent: unknown[] = []
    let answer = () => {}
    server.use(
      http.post(url, async ({ request }) => {
        sent.push(await request.json())
        await new Promise<void>((resolve) => (answer = resolve))
        serve({ diets: ['halal'], allergens: ['peanuts'], units: 'metric' })
        return new HttpResponse(null, { status: 201 })
      }),
    )
    const user = show()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('halal metric'))
    await user.click(screen.getByRole('button', { name: 'Avoid peanuts' }))
    expect(screen.getByRole('status')).toHaveTextContent('halal peanuts metric')
    await waitFor(() => expect(sent).toEqual([{ user_id: TEST_USER_ID, allergens: ['peanuts'] }]))
    answer()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('halal peanuts metric'))
  })

  it('takes a refused change back and says so', async () => {
    const told = vi.spyOn(toast, 'error').mockReturnValue(undefined)
    serve({ diets: ['halal'], allergens: [], units: 'metric' })
    server.use(http.post(url, () => HttpResponse.error()))
    const user = show()
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('halal metric'))
    await user.click(screen.getByRole('button', { name: 'Go vegan' }))
    await waitFor(() => expect(told).toHaveBeenCalled())
    expect(told.mock.calls[0]).toMatchObject([
      'The change could not be saved',
      { description: 'No connection to the server' },
    ])
    expect(screen.getByRole('status')).toHaveTextContent('halal metric')
  })
})
