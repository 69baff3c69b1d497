/** One letter, however it came. */
import { simpleParser, type AddressObject } from 'mailparser'

export interface Address {
  Name: string
  Address: string
}

export interface Letter {
  messageId: string
  from: Address
  to: Address[]
  cc: Address[]
  bcc: Address[]
  replyTo: Address[]
  subject: string
  date: Date
  text: string
  html: string
  attachments: { FileName: string; ContentType: string; Size: number }[]
  sizeBytes: number
}

/** A letter handed over inside the stack, without SMTP. Addresses are `a@b.c` or `Name <a@b.c>`. */
export interface Delivery {
  from: string
  to: string
  subject: string
  text: string
  html?: string
}

/** @param recipients those of the SMTP envelope, which alone know of blind copies. */
export async function parseLetter(raw: Buffer, recipients: string[]): Promise<Letter> {
  const mail = await simpleParser(raw)
  const to = addresses(mail.to)
  const cc = addresses(mail.cc)
  const named = new Set([...to, ...cc].map(({ Address }) => Address.toLowerCase()))
  return {
    messageId: (mail.messageId ?? '').replace(/^<|>$/g, ''),
    from: addresses(mail.from)[0] ?? { Name: '', Address: '' },
    to,
    cc,
    bcc: recipients.filter((recipient) => !named.has(recipient.toLowerCase())).map(parseAddress),
    replyTo: addresses(mail.replyTo),
    subject: mail.subject ?? '',
    date: mail.date ?? new Date(),
    text: mail.text ?? '',
    // False where the letter has no HTML.
    html: mail.html === false ? '' : (mail.html ?? ''),
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      FileName: filename ?? '',
      ContentType: contentType,
      Size: size,
    })),
    sizeBytes: raw.length,
  }
}

export function toLetter({ from, to, subject, text, html = '' }: Delivery): Letter {
  return {
    messageId: '',
    from: parseAddress(from),
    to: [parseAddress(to)],
    cc: [],
    bcc: [],
    replyTo: [],
    subject,
    date: new Date(),
    text,
    html,
    attachments: [],
    sizeBytes: Buffer.byteLength(text) + Buffer.byteLength(html),
  }
}

function parseAddress(text: string): Address {
  const named = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(text)
  return named ? { Name: named[1] ?? '', Address: named[2] ?? '' } : { Name: '', Address: text.trim() }
}

function addresses(field: AddressObject | AddressObject[] | undefined): Address[] {
  const objects = field === undefined ? [] : Array.isArray(field) ? field : [field]
  return objects.flatMap(({ value }) => value.map(({ name, address }) => ({ Name: name, Address: address ?? '' })))
}
