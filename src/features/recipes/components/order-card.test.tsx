import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { OrderCard } from './order-card'

it('says why cooking is off while tokens are owed, and what switches it on again', () => {
  render(<OrderCard affordability={{ kind: 'indebted', debt: 14 }} cost={1} balance={0} isOffline={false} />)
  const why = /Cooking is off: you owe 14 tokens.*The next tokens that you buy pay this first/
  expect(screen.getByRole('button', { name: /^Generate recipe/ })).toHaveAccessibleDescription(why)
  expect(screen.getByRole('button', { name: 'Get more tokens' })).toBeEnabled()
})
