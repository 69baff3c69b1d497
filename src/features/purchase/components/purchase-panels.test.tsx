import { render, screen } from '@testing-library/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { AppError } from '@/lib/errors'
import { PaidPanel, ProcessingPanel, RefusedPanel, UnderReviewPanel } from './purchase-panels'

const nothing = () => undefined

function show(panel: ReactNode) {
  render(<QueryClientProvider client={new QueryClient()}>{panel}</QueryClientProvider>)
}

it('tells whoever owed tokens where the new ones went', () => {
  show(<PaidPanel tokens={60} balance={46} owedBefore={14} />)
  expect(screen.getByRole('status')).toHaveTextContent(
    '60 tokens added.14 of them paid off what you owed. You have 46 tokens now.',
  )
})

it('points to the history where it does not know why fewer are there than were added', () => {
  show(<PaidPanel tokens={60} balance={46} owedBefore={null} />)
  expect(screen.getByRole('status')).toHaveTextContent(
    'You have 46 tokens now. The history shows what became of the others.',
  )
})

it('says at once that a bank takes days, and that it is safe to leave', () => {
  show(<ProcessingPanel isSlow={false} isDelayed error={null} onClose={nothing} />)
  expect(screen.getByRole('status')).toHaveTextContent(/Your bank is confirming the payment.*days.*safe to leave/)
  expect(screen.getByRole('button', { name: 'Back to cooking' })).toBeEnabled()
})

it('neither takes a differing payment for paid nor asks for another, and says what to do', () => {
  show(<UnderReviewPanel reference="cs_test_1" actions={null} />)
  const alert = screen.getByRole('alert')
  expect(alert).toHaveTextContent(/no tokens were added yet. Please do not pay again.*on record and not lost/)
  expect(alert).toHaveTextContent('cs_test_1')
  expect(alert).not.toHaveTextContent('Nothing was charged')
})

it('says where a purchase is that another tab has open', () => {
  show(<RefusedPanel error={new AppError('conflict', '')} onRetry={nothing} onBack={nothing} />)
  expect(screen.getByRole('alert')).toHaveTextContent(/open in another tab.*Nothing was charged. Finish it there/)
})

it('says how long to wait after too many checkouts', () => {
  show(<RefusedPanel error={new AppError('rate_limited', '')} onRetry={nothing} onBack={nothing} />)
  expect(screen.getByRole('alert')).toHaveTextContent(/Nothing was charged. Wait ten minutes.*try again tomorrow/)
})
