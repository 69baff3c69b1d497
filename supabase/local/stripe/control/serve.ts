/** `/_control/…`: JSON in, JSON out, for the control page and for tests. Only this machine gets in. */
import * as z from 'zod/mini'
import type { Account } from '../account.ts'
import { ApiError } from '../http/errors.ts'
import { isLoopbackOrigin } from '../http/loopback.ts'
import { json, type WebReply, type WebRequest } from '../http/server.ts'
import { commands } from './commands.ts'
import { schemas, type CommandName } from './schemas.ts'
import { viewState } from './state-view.ts'

const isCommand = (name: string): name is CommandName => Object.hasOwn(schemas, name)
const refuse = (status: number, message: string) => json(status, { error: { message } })

/** @param name one of the commands; `body` has passed no check yet. */
function run<Name extends CommandName>(account: Account, name: Name, body: unknown): unknown {
  const input = schemas[name].parse(body) as Parameters<(typeof commands)[Name]>[1]
  return (commands[name] as (account: Account, input: unknown) => unknown)(account, input)
}

export async function serveControl(account: Account, request: WebRequest): Promise<WebReply> {
  if (!isLoopbackOrigin(request.headers.origin)) return refuse(403, 'The control interface is for this machine only.')
  const name = request.path.slice('/_control/'.length)
  if (request.method === 'GET' && name === 'state') {
    const limit = Number(request.query.get('limit') ?? 50)
    return json(200, viewState(account, Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1_000) : 50))
  }
  if (request.method !== 'POST' || !isCommand(name)) {
    return refuse(404, `Known are GET state and POST ${Object.keys(schemas).join(', ')}.`)
  }
  // A page elsewhere can post plain forms anywhere, but not JSON without asking first.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return refuse(415, 'The body must be JSON.')
  try {
    return json(200, (await run(account, name, request.body === '' ? {} : JSON.parse(request.body))) ?? {})
  } catch (error) {
    if (error instanceof ApiError) return json(error.status, error.toJson())
    if (error instanceof z.core.$ZodError) return refuse(400, z.prettifyError(error))
    if (error instanceof SyntaxError) return refuse(400, 'The body is no JSON.')
    throw error
  }
}
