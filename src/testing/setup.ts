import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { server } from './server'

// jsdom has no media queries; light colours and all motion are what the tests see.
if (typeof window !== 'undefined' && typeof window.matchMedia !== 'function') {
  Object.defineProperty(window, 'matchMedia', {
    value: (query: string) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }),
  })
}

// What people wait for is measured elsewhere; here a busy machine must not look like a fault.
configure({ asyncUtilTimeout: 10_000 })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  // What an earlier test knew of the balance; logic that is tested in Node has no storage.
  globalThis.localStorage?.removeItem('healthy-meals:last-wallet')
})
afterAll(() => server.close())
