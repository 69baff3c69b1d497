import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { toast } from '@/lib/toast'
import { getSessionState } from '@/lib/session'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { signIn, TEST_USER_ID } from '@/testing/sign-in'
import { AccountPage } from './account-page'

const auth = (path: string) => `http://supabase.test/auth/v1/${path}`
const rest = (path: string) => `http://supabase.test/rest/v1/${path}`
const DELETE_URL = 'http://supabase.test/functions/v1/delete-account'

const USER = {
  id: TEST_USER_ID,
  email: 'ada@example.com',
  app_metadata: { providers: ['email'] },
  created_at: '2026-01-01T00:00:00Z',
}

function open(user: object = USER) {
  server.use(
    http.get(auth('user'), () => HttpResponse.json(user)),
    http.get(rest('preferences'), () => HttpResponse.json([{ diets: [], allergens: ['milk'], units: 'metric' }])),
    http.head(rest('recipes'), () => new HttpResponse(null, { headers: { 'content-range': '0-13/14' } })),
    http.post(auth('logout'), () => new HttpResponse(null, { status: 204 })),
  )
  renderPage(<AccountPage />, { at: '/account' })
  return userEvent.setup()
}

const refuse = (status: number, code: string) => () =>
  HttpResponse.json({ error: { code, message: 'in the words of the server' } }, { status })

describe('the account page', () => {
  beforeEach(async () => {
    localStorage.clear()
    await signIn()
  })

  it('remembers diets and allergies as soon as they are pressed', async () => {
    const sent: unknown[] = []
    server.use(
      http.post(rest('preferences'), async ({ request }) => {
        sent.push(await request.json())
        return new HttpResponse(null, { status: 201 })
      }),
    )
    const user = open()
    const allergies = await screen.findByRole('group', { name: 'Allergies' })
    expect(within(allergies).getByRole('checkbox', { name: 'Milk' })).toBeChecked()
    await user.click(within(allergies).getByRole('checkbox', { name: 'Eggs' }))
    await waitFor(() => expect(sent).toEqual([{ user_id: TEST_USER_ID, allergens: ['eggs', 'milk'] }]))
    await screen.findByText('Saved')
  })

  it('says that a new address waits for both of its confirmations', async () => {
    open({ ...USER, new_email: 'new@example.com' })
    expect(await screen.findByText(/new@example.com waits for its confirmation/)).toBeVisible()
  })

  it('wants the current password before it sets another', async () => {
    server.use(
      http.post(auth('token'), () =>
        HttpResponse.json({ error_code: 'invalid_credentials', msg: 'Invalid login credentials' }, { status: 400 }),
      ),
    )
    const user = open()
    await user.type(screen.getByLabelText('Current password'), 'wrong-password')
    await user.type(screen.getByLabelText('New password'), 'long enough')
    await user.click(screen.getByRole('button', { name: 'Change password' }))
    await waitFor(() =>
      expect(screen.getByLabelText('Current password')).toHaveAccessibleDescription(
        'This is not your current password.',
      ),
    )
    expect(screen.getByLabelText('Current password')).toHaveFocus()
    expect(screen.getByLabelText('New password')).toHaveValue('long enough')
  })

  it('asks nobody for a password that they do not have', async () => {
    open({ ...USER, app_metadata: { providers: ['google'] } })
    expect(await screen.findByText(/You sign in with Google/)).toBeVisible()
    expect(screen.queryByLabelText('Current password')).toBeNull()
  })
})

describe('deleting the account', () => {
  beforeEach(async () => {
    localStorage.clear()
    await signIn()
  })

  async function openDialog(user = open()) {
    await user.click(screen.getByRole('button', { name: 'Delete account…' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete your account' }))
    const confirm = async (password: string) => {
      if (password !== '') await user.type(dialog.getByLabelText('Your password'), password)
      await user.click(dialog.getByRole('button', { name: 'Delete everything' }))
    }
    return { dialog, confirm }
  }

  it('wants the password, and says what is wrong with it beside it', async () => {
    server.use(http.post(DELETE_URL, refuse(403, 'forbidden')))
    const { dialog, confirm } = await openDialog()
    await confirm('')
    expect(dialog.getByLabelText('Your password')).toHaveAccessibleDescription('Enter your password to confirm.')
    await confirm('not mine')
    await waitFor(() =>
      expect(dialog.getByLabelText('Your password')).toHaveAccessibleDescription(
        /not your password. Nothing was deleted/,
      ),
    )
    expect(getSessionState().status).toBe('signed-in')
  })

  it('says that a payment is on its way, and that nothing was deleted', async () => {
    server.use(http.post(DELETE_URL, refuse(409, 'conflict')))
    const { dialog, confirm } = await openDialog()
    await confirm('secret-password')
    expect(await dialog.findByRole('alert')).toHaveTextContent('A payment is going through')
  })

  it('leaves for good, with nothing kept in the browser', async () => {
    vi.spyOn(toast, 'success').mockReturnValue(undefined)
    localStorage.setItem('healthy-meals:draft', 'soup')
    const sent: unknown[] = []
    server.use(
      http.post(DELETE_URL, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ deleted: true })
      }),
    )
    const { confirm } = await openDialog()
    await confirm(' with spaces ')
    await waitFor(() => expect(getSessionState().status).toBe('signed-out'))
    expect(sent).toEqual([{ confirmation: ' with spaces ' }])
    await waitFor(() => expect(toast.success).toHaveBeenCalledWith('Your account is deleted', expect.anything()))
    expect(Object.keys(localStorage).filter((key) => key.startsWith('healthy-meals:'))).toEqual([])
  })

  it('after a lost answer, takes "signed out" for "deleted"', async () => {
    vi.spyOn(toast, 'success').mockReturnValue(undefined)
    server.use(http.post(DELETE_URL, () => HttpResponse.error()))
    const { dialog, confirm } = await openDialog()
    await confirm('secret-password')
    expect(await dialog.findByRole('alert')).toHaveTextContent('it is not known whether your account is deleted')
    server.use(http.post(DELETE_URL, refuse(401, 'unauthorized')))
    await confirm('')
    await waitFor(() => expect(getSessionState().status).toBe('signed-out'))
  })
})
