import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { SignInPage } from './sign-in-page'

const tokenUrl = 'http://supabase.test/auth/v1/token'

async function signInAs(email: string, password: string) {
  const user = userEvent.setup()
  renderPage(<SignInPage />, { at: '/sign-in' })
  if (email !== '') await user.type(screen.getByLabelText('Email'), email)
  if (password !== '') await user.type(screen.getByLabelText('Password'), password)
  await user.click(screen.getByRole('button', { name: 'Sign in' }))
  return user
}

describe('the sign-in page', () => {
  afterEach(() => {
    env.hasGoogleSignIn = false
  })

  it('says what is missing beside each field and sends nothing', async () => {
    await signInAs('', '')
    expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('Enter your email.')
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.')
    expect(screen.getByLabelText('Email')).toHaveFocus()
  })

  it('puts a wrong password beside the field and keeps what was typed', async () => {
    server.use(
      http.post(tokenUrl, () =>
        HttpResponse.json({ error_code: 'invalid_credentials', msg: 'Invalid login credentials' }, { status: 400 }),
      ),
    )
    await signInAs('ana@example.com', 'not-my-password')
    expect(await screen.findByText(/do not match/)).toBeVisible()
    expect(screen.getByLabelText('Password')).toBeInvalid()
    expect(screen.getByLabelText('Email')).toHaveValue('ana@example.com')
  })

  it('tells a lost connection from a wrong password', async () => {
    server.use(http.post(tokenUrl, () => HttpResponse.error()))
    await signInAs('ana@example.com', 'my-password')
    expect(await screen.findByRole('alert')).toHaveTextContent('No connection to the server')
    expect(screen.getByLabelText('Password')).toBeValid()
  })

  it('offers another mail to whoever has not confirmed the address', async () => {
    server.use(
      http.post(tokenUrl, () =>
        HttpResponse.json({ error_code: 'email_not_confirmed', msg: 'Email not confirmed' }, { status: 400 }),
      ),
    )
    await signInAs('ana@example.com', 'my-password')
    expect(await screen.findByRole('heading', { name: 'Check your email' })).toBeVisible()
    expect(screen.getByRole('button', { name: /Send it again in/ })).toBeDisabled()
  })

  it('shows and hides the password without becoming a second field of that name', async () => {
    const user = userEvent.setup()
    renderPage(<SignInPage />, { at: '/sign-in' })
    const field = screen.getByLabelText('Password')
    expect(field).toHaveAttribute('type', 'password')
    await user.click(screen.getByRole('button', { name: 'Show password' }))
    expect(field).toHaveAttribute('type', 'text')
  })

  it('keeps the way back when it sends people to sign up', () => {
    renderPage(<SignInPage />, { at: '/sign-in?next=%2Fhistory' })
    expect(screen.getByRole('link', { name: 'Sign up' })).toHaveAttribute('href', '/sign-up?next=%2Fhistory')
  })

  it('offers a link by email, and Google only where the project has it', () => {
    const { unmount } = renderPage(<SignInPage />, { at: '/sign-in?next=%2Fhistory' })
    expect(screen.getByRole('link', { name: 'Sign in with an email link' })).toHaveAttribute(
      'href',
      '/sign-in/link?next=%2Fhistory',
    )
    expect(screen.queryByRole('button', { name: /Google/ })).toBeNull()
    unmount()

    env.hasGoogleSignIn = true
    renderPage(<SignInPage />, { at: '/sign-in' })
    expect(screen.getByRole('button', { name: 'Continue with Google' })).toBeEnabled()
  })
})
