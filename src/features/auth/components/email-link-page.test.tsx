import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { EmailLinkPage } from './email-link-page'

const otpUrl = 'http://supabase.test/auth/v1/otp'

async function askFor(email: string) {
  const user = userEvent.setup()
  renderPage(<EmailLinkPage />, { at: '/sign-in/link?next=%2Fhistory' })
  await user.type(screen.getByLabelText('Email'), email)
  await user.click(screen.getByRole('button', { name: 'Send the link' }))
}

describe('signing in by an email link', () => {
  it('sends it to people who have an account, and back to where they were', async () => {
    const asked: { body: unknown; to: string | null }[] = []
    server.use(
      http.post(otpUrl, async ({ request }) => {
        asked.push({ body: await request.json(), to: new URL(request.url).searchParams.get('redirect_to') })
        return HttpResponse.json({})
      }),
    )
    await askFor('ana@example.com')
    expect(await screen.findByRole('status')).toHaveTextContent('If ana@example.com has an account')
    expect(asked[0]?.body).toMatchObject({ email: 'ana@example.com', create_user: false })
    expect(new URL(asked[0]?.to ?? '').pathname).toBe('/history')
  })

  it('says the same to people who have none', async () => {
    server.use(
      http.post(otpUrl, () =>
        HttpResponse.json({ error_code: 'otp_disabled', msg: 'Signups not allowed for otp' }, { status: 422 }),
      ),
    )
    await askFor('nobody@example.com')
    expect(await screen.findByRole('status')).toHaveTextContent('If nobody@example.com has an account')
  })

  it('says when it is too soon for another', async () => {
    server.use(
      http.post(otpUrl, () =>
        HttpResponse.json({ error_code: 'over_email_send_rate_limit', msg: 'slow down' }, { status: 429 }),
      ),
    )
    await askFor('ana@example.com')
    expect(await screen.findByRole('alert')).toHaveTextContent('An email was sent a moment ago')
  })
})
