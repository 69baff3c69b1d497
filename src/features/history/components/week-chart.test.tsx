import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { WeekChart } from './week-chart'

const weeks = [
  { week: '2026-11-09', bought: 200, spent: 0 },
  { week: '2026-11-16', bought: 0, spent: 4 },
  { week: '2026-11-23', bought: 50, spent: 2 },
]

it('says in words what it draws, bar by bar and in sum', () => {
  render(<WeekChart weeks={weeks} />)
  const bought = screen.getByRole('img', { name: 'Bought: 250 tokens in the last 12 weeks' })
  expect(within(bought).getByText('Week of Nov 9: 200 tokens')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: 'Spent: 6 tokens in the last 12 weeks' })).toBeVisible()
})

it('draws each row to its own scale, so that a few that were spent are seen beside hundreds that were bought', () => {
  render(<WeekChart weeks={weeks} />)
  const heights = screen
    .getAllByRole('img')
    .map((image) => [...image.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('height'))))
  expect(heights).toEqual([
    [56, 2, 14],
    [2, 56, 28],
  ])
})

it('is a table for those who cannot see it', async () => {
  render(<WeekChart weeks={weeks} />)
  await userEvent.click(screen.getByText('Show as a table'))
  const rows = within(screen.getByRole('table')).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual(['Week ofBoughtSpent', 'Nov 23502', 'Nov 1604', 'Nov 92000'])
})
