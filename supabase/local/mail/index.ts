/** Catches the letters that the stack sends, so that sign-ups can be confirmed without a mail account. */
import { createServer } from 'node:http'
import type { Log, Service } from '../config/service.ts'
import type { Settings } from '../config/settings.ts'
import { parseLetter, toLetter, type Delivery } from './letter.ts'
import { Mailbox } from './mailbox.ts'
import { serveMailbox } from './mailbox-http.ts'
import { startSmtp } from './smtp.ts'

export interface MailOptions {
  settings: Settings
  log: Log
}

/** Listens for SMTP on `ports.smtp`, shows the letters on `ports.mailbox`. */
export async function startMail({
  settings,
  log,
}: MailOptions): Promise<Service & { deliver(letter: Delivery): Promise<void> }> {
  const mailbox = new Mailbox()
  const keep = async (raw: Buffer, recipients: string[]) => {
    const letter = await parseLetter(raw, recipients)
    mailbox.add(letter)
    log(`"${letter.subject}" for ${recipients.join(', ')}: ${settings.urls.mailbox}`)
  }
  const smtp = await startSmtp(settings.ports.smtp, keep, log)
  const server = createServer((req, res) => {
    serveMailbox(mailbox, req, res).catch((error: unknown) => {
      log(`${req.method} ${req.url}: ${(error as Error).message}`)
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(settings.ports.mailbox, '127.0.0.1', resolve)
    })
  } catch (error) {
    await smtp.stop()
    throw error
  }
  return {
    deliver(delivery) {
      mailbox.add(toLetter(delivery))
      return Promise.resolve()
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await Promise.all([smtp.stop(), closed])
    },
  }
}
