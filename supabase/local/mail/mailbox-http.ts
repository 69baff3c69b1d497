/** The mailbox over HTTP: a page for people, and the part of Mailpit's JSON that tests use. */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { Mailbox } from './mailbox.ts'

const asset = (name: string) => readFileSync(new URL(`./page/${name}`, import.meta.url))
const ASSETS: Record<string, { type: string; body: Buffer }> = {
  '/': { type: 'text/html; charset=utf-8', body: asset('index.html') },
  '/mailbox.css': { type: 'text/css; charset=utf-8', body: asset('mailbox.css') },
  '/mailbox.js': { type: 'text/javascript; charset=utf-8', body: asset('mailbox.js') },
}

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'"
/** A letter may hold anything. It can be looked at and its links followed, in another tab, and that is all. */
const LETTER_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'"

export async function serveMailbox(mailbox: Mailbox, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://mailbox')
  const { pathname } = url
  const isRead = req.method === 'GET' || req.method === 'HEAD'
  const page = ASSETS[pathname]
  if (page && isRead) {
    res.writeHead(200, { 'content-type': page.type, 'content-security-policy': PAGE_POLICY }).end(page.body)
  } else if (pathname === '/api/v1/messages' && isRead) {
    sendJson(res, 200, listing(mailbox, url.searchParams))
  } else if (pathname === '/api/v1/messages' && req.method === 'DELETE') {
    mailbox.delete(await idsOf(req))
    res.writeHead(200, { 'content-type': 'text/plain' }).end('ok')
  } else if (pathname.startsWith('/api/v1/message/') && isRead) {
    const message = mailbox.read(pathname.slice('/api/v1/message/'.length))
    sendJson(res, message ? 200 : 404, message ?? { Error: 'message not found' })
  } else if (/^\/view\/[^/]+\.html$/.test(pathname) && isRead) {
    const message = mailbox.read(pathname.slice('/view/'.length, -'.html'.length))
    res.writeHead(message ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': LETTER_POLICY,
    })
    res.end(`<base target="_blank">${message?.HTML ?? 'This letter is no longer here.'}`)
  } else {
    sendJson(res, 404, { Error: 'not found' })
  }
}

function listing(mailbox: Mailbox, params: URLSearchParams): object {
  const start = wholeNumber(params.get('start'), 0)
  const messages = mailbox.list(start, wholeNumber(params.get('limit'), 50))
  const { total, unread } = mailbox
  return { total, unread, count: messages.length, messages_count: total, start, tags: [], messages }
}

function wholeNumber(text: string | null, fallback: number): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : fallback
}

/** Mailpit takes `{"IDs": [...]}`; no body, or an empty list, means all. */
async function idsOf(req: IncomingMessage): Promise<string[]> {
  const body = (await json(req).catch(() => ({}))) as { IDs?: unknown }
  return Array.isArray(body?.IDs) ? body.IDs.filter((id) => typeof id === 'string') : []
}

function sendJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}
