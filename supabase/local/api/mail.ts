/** How the Auth part's letters get to the mail catcher. */
import { SmtpEmailDriver, type EmailDriver, type EmailMessage } from '@supabase/lite'
import type { Settings } from '../config/settings.ts'

/**
 * @supabase/lite builds its links on the address of the app, as if the app served the API too.
 * Here the API has an address of its own.
 */
export class LocalMailDriver implements EmailDriver {
  readonly #smtp: SmtpEmailDriver
  readonly #from: string
  readonly #to: string

  constructor(settings: Settings, siteUrl: string) {
    this.#from = `${siteUrl}/auth/v1/`
    this.#to = `${settings.urls.api}/auth/v1/`
    this.#smtp = new SmtpEmailDriver({
      host: '127.0.0.1',
      port: settings.ports.smtp,
      from: { name: 'Healthy Meals AI', address: 'kitchen@example.com' },
    })
  }

  async send(message: EmailMessage): Promise<void> {
    const redirect = (body?: string) => body?.replaceAll(this.#from, this.#to)
    await this.#smtp.send({ ...message, text: redirect(message.text), html: redirect(message.html) })
  }
}
