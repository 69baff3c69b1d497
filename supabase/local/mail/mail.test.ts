/** The catcher over real SMTP and HTTP. */
import { createConnection, createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readSettings } from '../config/settings.ts'
import { startMail } from './index.ts'
import type { Message, MessageSummary } from './mailbox.ts'

let mail: Awaited<ReturnType<typeof startMail>>
let url: string
let smtpPort: number

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Says one line after the other, each once the server has answered the one before. */
function converse(lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(smtpPort, '127.0.0.1')
    let heard = ''
    socket.on('data', (chunk) => {
      heard += String(chunk)
      if (!/^\d{3} .*\r\n$/m.test(String(chunk))) return
      const next = lines.shift()
      if (next === undefined) socket.end()
      else socket.write(`${next}\r\n`)
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}

function send(letter: string, recipients = ['anna@example.com']): Promise<string> {
  return converse([
    'EHLO test',
    'MAIL FROM:<kitchen@example.com>',
    ...recipients.map((recipient) => `RCPT TO:<${recipient}>`),
    'DATA',
    `${letter.replaceAll('\n', '\r\n')}\r\n.`,
    'QUIT',
  ])
}

interface Listing {
  total: number
  unread: number
  messages: MessageSummary[]
}

const list = async () => (await (await fetch(`${url}/api/v1/messages`)).json()) as Listing
const read = async (id: string) => (await (await fetch(`${url}/api/v1/message/${id}`)).json()) as Message
const newest = async () => (await list()).messages[0]?.ID ?? 'none'

beforeAll(async () => {
  const settings = readSettings({}, {})
  const mailbox = await freePort()
  smtpPort = await freePort()
  url = `http://127.0.0.1:${mailbox}`
  mail = await startMail({
    settings: { ...settings, ports: { ...settings.ports, mailbox, smtp: smtpPort } },
    log: () => undefined,
  })
})
afterAll(() => mail.stop())
beforeEach(() => fetch(`${url}/api/v1/messages`, { method: 'DELETE' }))

describe('the mailbox', () => {
  it('shows a letter that came over SMTP, its blind copies too', async () => {
    const letter = `From: Healthy Meals AI <kitchen@example.com>
To: Anna <anna@example.com>
Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Confirm: https://example.com/a?b=1
--b
Content-Type: text/html; charset=utf-8

<p>Confirm <a href="https://example.com/a?b=1">here</a></p>
--b--`
    expect(await send(letter, ['anna@example.com', 'hidden@example.com'])).toMatch(/^250 .*\r\n221/m)
    const { messages, total } = await list()
    expect(total).toBe(1)
    expect(messages[0]).toMatchObject({
      Subject: 'Grüße',
      From: { Name: 'Healthy Meals AI', Address: 'kitchen@example.com' },
      To: [{ Name: 'Anna', Address: 'anna@example.com' }],
      Bcc: [{ Address: 'hidden@example.com' }],
      Read: false,
    })
    const message = await read(messages[0]?.ID ?? '')
    expect(message.Text).toContain('https://example.com/a?b=1')
    expect(message.HTML).toContain('<a href="https://example.com/a?b=1">')
    expect((await list()).unread).toBe(0)
  })

  it('shows letters handed over inside the stack, the newest first', async () => {
    await mail.deliver({ from: 'Kitchen <kitchen@example.com>', to: 'ben@example.com', subject: 'One', text: 'first' })
    await mail.deliver({ from: 'kitchen@example.com', to: 'ben@example.com', subject: 'Two', text: 'second' })
    expect((await list()).messages.map(({ Subject }) => Subject)).toEqual(['Two', 'One'])
    expect(await read('latest')).toMatchObject({ Subject: 'Two', Text: 'second' })
  })

  it('keeps the last 200', async () => {
    for (let index = 1; index <= 205; index++) {
      await mail.deliver({ from: 'a@example.com', to: 'b@example.com', subject: `Letter ${index}`, text: '' })
    }
    const { total, messages } = await list()
    expect(total).toBe(200)
    expect(messages[0]?.Subject).toBe('Letter 205')
  })

  it('deletes the letters that are named, or all', async () => {
    for (const subject of ['One', 'Two', 'Three']) {
      await mail.deliver({ from: 'a@example.com', to: 'b@example.com', subject, text: '' })
    }
    const ID = await newest()
    await fetch(`${url}/api/v1/messages`, { method: 'DELETE', body: JSON.stringify({ IDs: [ID] }) })
    expect((await list()).total).toBe(2)
    expect((await fetch(`${url}/api/v1/message/${ID}`)).status).toBe(404)
    await fetch(`${url}/api/v1/messages`, { method: 'DELETE' })
    expect((await list()).total).toBe(0)
  })

  it('lets no script in a letter run', async () => {
    await mail.deliver({
      from: 'a@example.com',
      to: 'b@example.com',
      subject: 'x',
      text: '',
      html: '<script>1</script>',
    })
    const ID = await newest()
    const policy = (await fetch(`${url}/view/${ID}.html`)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/^sandbox /)
    expect(policy).not.toContain('allow-scripts')
  })
})
