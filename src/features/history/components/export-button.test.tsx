import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { toast } from '@/lib/toast'
import { renderPage } from '@/testing/render-app'
import { server } from '@/testing/server'
import { ExportButton } from './export-button'

const REST = 'http://supabase.test/rest/v1'
const files: Blob[] = []

beforeEach(() => {
  files.length = 0
  // jsdom keeps no files.
  URL.createObjectURL = (file: Blob) => `blob:${files.push(file)}`
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined)
})
afterEach(() => vi.restoreAllMocks())

const entry = (id: number) => ({
  id,
  kind: 'spend',
  amount: -1,
  balance_after: id,
  created_at: '2026-11-22T18:00:00Z',
  reference: 'x',
  feature: 'recipe',
  request_id: `request-${id}`,
  purchase_id: null,
  details: null,
})

it('saves every movement of the filter, page after page, with harmless titles', async () => {
  const kinds: (string | null)[] = []
  server.use(
    http.get(`${REST}/token_transactions`, ({ request }) => {
      const search = new URL(request.url).searchParams
      kinds.push(search.get('kind'))
      const before = Number(search.get('id')?.slice('lt.'.length) ?? 251)
      const size = Math.min(Number(search.get('limit')), before - 1)
      return HttpResponse.json(Array.from({ length: size }, (_, index) => entry(before - 1 - index)))
    }),
    http.get(`${REST}/recipes`, () =>
      HttpResponse.json([{ id: '1', title: '=HYPERLINK("http://x")', request_id: 'request-250' }]),
    ),
  )
  renderPage(<ExportButton filter={{ shown: 'spent', period: 'all' }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }))
  await waitFor(() => expect(files).toHaveLength(1))
  const bytes = new Uint8Array(await files[0]!.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
  expect(lines).toHaveLength(251)
  expect(lines[0]).toMatch(/^Date \(.+\),What,Recipe,Explanation,Tokens,Balance after,Purchase number$/)
  expect(lines[1]).toMatch(/^2026-11-2\d \d\d:00:00,Recipe,"'=HYPERLINK\(""http:\/\/x""\)",,-1,250,$/)
  expect(lines.at(-1)).toMatch(/,-1,1,$/)
  expect(kinds).toEqual(['in.(spend)', 'in.(spend)', 'in.(spend)'])
})

it('says so when the file could not be made', async () => {
  const error = vi.spyOn(toast, 'error').mockReturnValue(undefined)
  server.use(http.get(`${REST}/token_transactions`, () => HttpResponse.json({ message: 'down' }, { status: 500 })))
  renderPage(<ExportButton filter={{ shown: 'all', period: 'all' }} />)
  await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }))
  await waitFor(() => expect(error).toHaveBeenCalledWith('The file could not be made', expect.anything()))
  expect(screen.getByRole('button', { name: 'Download CSV' })).toBeEnabled()
})
