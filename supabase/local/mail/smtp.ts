/** Takes every letter that anybody on this machine sends, and delivers none. */
import { SMTPServer } from 'smtp-server'
import type { Log, Service } from '../config/service.ts'

const MAX_BYTES = 10 * 1024 * 1024

/** @param onLetter must have kept the letter when it settles: only then is the sender told so. */
export async function startSmtp(
  port: number,
  onLetter: (raw: Buffer, recipients: string[]) => Promise<void>,
  log: Log,
): Promise<Service> {
  const server = new SMTPServer({
    authOptional: true,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anybody' }),
    disabledCommands: ['STARTTLS'],
    // Names of senders are not looked up: that would be traffic to the outside.
    disableReverseLookup: true,
    size: MAX_BYTES,
    logger: false,
    closeTimeout: 200,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk)
      })
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          callback(Object.assign(new Error('the letter is larger than 10 MB'), { responseCode: 552 }))
          return
        }
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        onLetter(Buffer.concat(chunks), recipients).then(() => callback(), callback)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  server.on('error', (error: Error) => log(`a sender went away: ${error.message}`))
  return {
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
