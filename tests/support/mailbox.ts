/** The mailbox that the stack's letters end in, by the part of Mailpit's JSON that it speaks. */
import { target } from './env.ts'
import { waitFor } from './wait.ts'

interface Letter {
  ID: string
  To: { Address: string }[]
  Created: string
}

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(new URL(path, target.mailboxUrl))
  if (!response.ok) throw new Error(`The mailbox answered ${response.status}`)
  return (await response.json()) as T
}

/** Waits for the newest letter to an address that came after others. @returns the link in it. */
export async function linkInMailTo(address: string, after = 0): Promise<string> {
  let letter: Letter | undefined
  await waitFor(`a letter to ${address}`, async () => {
    const { messages } = await ask<{ messages: Letter[] }>('/api/v1/messages?limit=200')
    const mine = messages.filter(({ To }) => To.some(({ Address }) => Address === address))
    letter = mine[0]
    return mine.length > after
  })
  const { HTML } = await ask<{ HTML: string }>(`/api/v1/message/${letter?.ID}`)
  const href = /href="([^"]*\/verify\?[^"]*)"/.exec(HTML)?.[1]
  if (href === undefined) throw new Error('The letter has no link')
  return href.replaceAll('&amp;', '&')
}
