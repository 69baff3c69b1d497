import { setupServer } from 'msw/node'

/** Answers for the network in unit tests; each test adds its own handlers, everything else fails. */
export const server = setupServer()
