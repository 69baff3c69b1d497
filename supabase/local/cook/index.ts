/** The demo cook: speaks like an OpenAI-compatible service, and needs neither a model nor a key. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { errorBody } from './chat-answer.ts'
import { ChatRequestError, readChatRequest } from './chat-request.ts'
import { ControlError, MoodKeeper } from './mood.ts'
import { sendJson, serveChat } from './serve-chat.ts'

export interface CookOptions {
  settings: Settings
  log: Log
  /** How long a whole recipe takes; about 3 s otherwise, so that people see it grow. */
  recipeMs?: number
}

const RECIPE_MS = 3000
const MAX_BODY_BYTES = 1024 * 1024

/** Listens on `ports.cook`; `POST /_control` sets the mood (see mood.ts). */
export async function startCook({ settings, log, recipeMs = RECIPE_MS }: CookOptions): Promise<Service> {
  const moods = new MoodKeeper(recipeMs)

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = (req.url ?? '/').split('?', 1)[0]
    if (path === '/_control') return control(req, res)
    if (path === '/health') return sendJson(res, 200, { status: 'ok' })
    if (!/^Bearer \S+/i.test(req.headers.authorization ?? '')) {
      return sendJson(
        res,
        401,
        errorBody('You did not provide an API key.', 'invalid_request_error', 'invalid_api_key'),
      )
    }
    if (path === '/v1/models' && req.method === 'GET') {
      return sendJson(res, 200, {
        object: 'list',
        data: [{ id: 'demo-cook', object: 'model', created: 0, owned_by: 'local' }],
      })
    }
    if (path !== '/v1/chat/completions')
      return sendJson(res, 404, errorBody(`Invalid URL (${req.method} ${path})`, 'invalid_request_error', null))
    if (req.method !== 'POST')
      return sendJson(
        res,
        405,
        errorBody(`Not allowed to ${req.method} on ${path}`, 'invalid_request_error', 'method_not_supported'),
      )
    const request = readChatRequest(await bodyOf(req))
    const mood = moods.spend()
    log(`${request.order.ingredients.length} ingredients${mood.mode === 'ok' ? '' : `, in the mood "${mood.mode}"`}`)
    await serveChat(request, mood, req, res)
  }

  async function control(req: IncomingMessage, res: ServerResponse): Promise<void> {
    // A page from elsewhere, open in the same browser, has no business here.
    if (req.headers.origin !== undefined) return sendJson(res, 403, { error: 'not from a page' })
    if (req.method === 'GET') return sendJson(res, 200, moods.current)
    if (req.method !== 'POST') return sendJson(res, 405, { error: 'GET or POST' })
    try {
      sendJson(res, 200, moods.set(JSON.parse(await bodyOf(req))))
    } catch (error) {
      if (!(error instanceof ControlError || error instanceof SyntaxError)) throw error
      sendJson(res, 400, { error: error.message })
    }
  }

  const server = createServer((req, res) => {
    serve(req, res).catch((error: unknown) => {
      if (res.headersSent || res.destroyed) res.destroy()
      else if (error instanceof ChatRequestError)
        sendJson(res, 400, errorBody(error.message, 'invalid_request_error', null, error.param))
      else {
        log(`${req.method} ${req.url}: ${(error as Error).stack}`)
        sendJson(res, 500, errorBody('The cook has burnt it.', 'server_error', null))
      }
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(settings.ports.cook, '127.0.0.1', resolve)
  })
  return {
    stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES) throw new ChatRequestError('The request is larger than 1 MB.', null)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
