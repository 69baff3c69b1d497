/** The letters that were caught, newest first, in memory only, in the words of Mailpit's JSON. */
import { randomUUID } from 'node:crypto'
import type { Address, Letter } from './letter.ts'

interface Common {
  ID: string
  MessageID: string
  From: Address
  To: Address[]
  Cc: Address[]
  Bcc: Address[]
  ReplyTo: Address[]
  Subject: string
  /** Bytes of the raw message. */
  Size: number
}

export interface MessageSummary extends Common {
  Read: boolean
  /** ISO 8601, when it was caught. */
  Created: string
  /** How many. */
  Attachments: number
  /** The beginning of the text. */
  Snippet: string
}

export interface Message extends Common {
  Date: string
  Text: string
  HTML: string
  Attachments: Letter['attachments']
}

const KEPT = 200
const SNIPPET_LENGTH = 140

export class Mailbox {
  #entries: { summary: MessageSummary; message: Message }[] = []

  /** @returns the id under which it can be read. The oldest goes when there are 200. */
  add(letter: Letter): string {
    const common: Common = {
      ID: randomUUID(),
      MessageID: letter.messageId,
      From: letter.from,
      To: letter.to,
      Cc: letter.cc,
      Bcc: letter.bcc,
      ReplyTo: letter.replyTo,
      Subject: letter.subject,
      Size: letter.sizeBytes,
    }
    const summary: MessageSummary = {
      ...common,
      Read: false,
      Created: new Date().toISOString(),
      Attachments: letter.attachments.length,
      Snippet: letter.text.replace(/\s+/g, ' ').trim().slice(0, SNIPPET_LENGTH),
    }
    const message: Message = {
      ...common,
      Date: letter.date.toISOString(),
      Text: letter.text,
      HTML: letter.html,
      Attachments: letter.attachments,
    }
    this.#entries = [{ summary, message }, ...this.#entries].slice(0, KEPT)
    return common.ID
  }

  list(start = 0, limit = KEPT): MessageSummary[] {
    return this.#entries.slice(start, start + limit).map(({ summary }) => summary)
  }

  get total(): number {
    return this.#entries.length
  }

  get unread(): number {
    return this.#entries.filter(({ summary }) => !summary.Read).length
  }

  /** @param id or `latest`. Reading marks as read. */
  read(id: string): Message | undefined {
    const entry = id === 'latest' ? this.#entries[0] : this.#entries.find(({ summary }) => summary.ID === id)
    if (entry) entry.summary.Read = true
    return entry?.message
  }

  /** @param ids none means all. */
  delete(ids: string[] = []): void {
    this.#entries = ids.length === 0 ? [] : this.#entries.filter(({ summary }) => !ids.includes(summary.ID))
  }
}
