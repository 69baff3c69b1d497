import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, it } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { PackageList } from './package-list'

const packages = [
  { id: 'starter', name: 'Starter', tokens: 20, amount_cents: 499, currency: 'usd' },
  { id: 'family', name: 'Family', tokens: 60, amount_cents: 1199, currency: 'usd' },
  { id: 'chef', name: 'Chef', tokens: 200, amount_cents: 2999, currency: 'usd' },
]

const prices = http.get('http://supabase.test/rest/v1/token_prices', () =>
  HttpResponse.json([{ feature: 'recipe', cost: 2 }]),
)

it('says what a recipe comes to in each package, at the price that a recipe has', async () => {
  server.use(
    http.get('http://supabase.test/rest/v1/token_packages', () => HttpResponse.json(packages)),
    prices,
  )
  renderPage(<PackageList busyPackageId={null} owed={0} onBuy={() => undefined} />)
  expect(await screen.findByText(/20 tokens · \$0\.50 a recipe/)).toBeVisible()
  expect(screen.getByText(/200 tokens · \$0\.30 a recipe/)).toBeVisible()
})

it('tells whoever owes tokens what each package pays and leaves', async () => {
  server.use(
    http.get('http://supabase.test/rest/v1/token_packages', () => HttpResponse.json(packages)),
    prices,
  )
  renderPage(<PackageList busyPackageId={null} owed={60} onBuy={() => undefined} />)
  expect(
    await screen.findByRole('button', { name: /^Buy Starter.*part of what you owe; 40 tokens remain owed$/ }),
  ).toBeEnabled()
  expect(screen.getByRole('button', { name: /^Buy Family.*Pays all that you owe$/ })).toBeEnabled()
  expect(screen.getByRole('button', { name: /^Buy Chef/ })).toHaveTextContent(
    'Pays all that you owe and leaves 140 tokens',
  )
})
