import { screen, waitFor } from '@testing-library/react'
import { useLocation } from 'react-router-dom'
import { expect, it, vi } from 'vitest'
import { toast } from '@/lib/toast'
import { renderPage } from '@/testing/render-app'
import { PurchaseDialogHost } from './purchase-dialog-host'

function Address() {
  const { search } = useLocation()
  return <p>Query: {search}</p>
}

it('has a word for whoever left Stripe’s page, once, and keeps the rest of the address', async () => {
  const message = vi.spyOn(toast, 'message').mockReturnValue(undefined)
  renderPage(
    <>
      <PurchaseDialogHost />
      <Address />
    </>,
    { at: '/?purchase=cancelled&search=soup' },
  )
  await waitFor(() => expect(screen.getByText('Query: ?search=soup')).toBeVisible())
  expect(message).toHaveBeenCalledExactlyOnceWith('You left before paying', expect.anything())
})
