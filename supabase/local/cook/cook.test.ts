/** The demo cook over real HTTP, as a client of such services meets it. */
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recipeContentSchema } from '../../functions/_shared/contract/recipe.ts'
import { readSettings } from '../config/settings.ts'
import { startCook } from './index.ts'

const ORDER = { ingredients: ['chickpeas', 'spinach'], diet: [], allergies: ['milk'], servings: 2, maxMinutes: 30 }
let cook: Awaited<ReturnType<typeof startCook>>
let url: string

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

function chat(body: object, headers: Record<string, string> = { authorization: 'Bearer key' }, signal?: AbortSignal) {
  const messages = [
    { role: 'system', content: 'You write recipes.' },
    { role: 'user', content: JSON.stringify(ORDER) },
  ]
  return fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ model: 'demo-cook', messages, response_format: { type: 'json_object' }, ...body }),
    signal: signal ?? null,
  })
}

const control = (body: object, headers = {}) =>
  fetch(`${url}/_control`, { method: 'POST', headers, body: JSON.stringify(body) })

interface Chunk {
  choices: { delta: { content?: string }; finish_reason: string | null }[]
  usage?: { total_tokens: number }
}

async function readStream(response: Response) {
  const events = (await response.text()).split('\n\n').filter(Boolean)
  const chunks = events.slice(0, -1).map((event) => JSON.parse(event.replace('data: ', '')) as Chunk)
  const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('')
  return {
    chunks,
    text,
    last: events.at(-1),
    finishReason: chunks.findLast(({ choices }) => choices.length > 0)?.choices[0]?.finish_reason,
  }
}

interface Completion {
  choices: { message: { content: string } }[]
  usage: { total_tokens: number }
}

const readWhole = async (response: Response) => (await response.json()) as Completion

async function wholeRecipe(): Promise<unknown> {
  const { choices } = await readWhole(await chat({}))
  return JSON.parse(choices[0]?.message.content ?? '') as unknown
}

beforeAll(async () => {
  const settings = readSettings({}, {})
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  cook = await startCook({
    settings: { ...settings, ports: { ...settings.ports, cook: port } },
    log: () => undefined,
    recipeMs: 200,
  })
})
afterAll(() => cook.stop())
beforeEach(() => control({ mode: 'ok' }))

describe('the demo cook', () => {
  it('answers a recipe at once when asked to', async () => {
    const answer = await readWhole(await chat({}))
    expect(answer).toMatchObject({
      object: 'chat.completion',
      model: 'demo-cook',
      choices: [{ finish_reason: 'stop' }],
    })
    expect(answer.usage.total_tokens).toBeGreaterThan(50)
    expect(recipeContentSchema.safeParse(JSON.parse(answer.choices[0]?.message.content ?? '')).success).toBe(true)
  })

  it('streams the same recipe piece by piece, at the pace it was given', async () => {
    const started = performance.now()
    const response = await chat({ stream: true, stream_options: { include_usage: true } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const { chunks, text, last, finishReason } = await readStream(response)
    expect(performance.now() - started).toBeGreaterThan(150)
    expect(chunks.length).toBeGreaterThan(5)
    expect(JSON.parse(text)).toEqual(await wholeRecipe())
    expect(finishReason).toBe('stop')
    expect(chunks.at(-1)?.usage?.total_tokens).toBeGreaterThan(50)
    expect(last).toBe('data: [DONE]')
  })

  it('refuses in the form of OpenAI', async () => {
    const keyless = await chat({}, {})
    expect(keyless.status).toBe(401)
    expect(await keyless.json()).toMatchObject({ error: { type: 'invalid_request_error', code: 'invalid_api_key' } })
    for (const body of [{ messages: [] }, { messages: 'hello' }, { model: '' }]) {
      const response = await chat(body)
      expect(response.status, JSON.stringify(body)).toBe(400)
      expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
    }
  })

  it('tells which model it is', async () => {
    const response = await fetch(`${url}/v1/models`, { headers: { authorization: 'Bearer key' } })
    expect(await response.json()).toMatchObject({ data: [{ id: 'demo-cook' }] })
  })
})

describe('the demo cook on a bad day', () => {
  it('fails with a status', async () => {
    await control({ mode: 'http500', times: 1 })
    expect((await chat({})).status).toBe(500)
    expect((await chat({})).status).toBe(200)
    await control({ mode: 'http429', times: 1 })
    const limited = await chat({})
    expect(limited.status).toBe(429)
    expect(limited.headers.get('retry-after')).toBe('2')
  })

  it('is silent, from the start or in the middle, until the caller goes', async () => {
    await control({ mode: 'silent', times: 1 })
    await expect(chat({ stream: true }, undefined, AbortSignal.timeout(300))).rejects.toThrow()
    await control({ mode: 'silent', times: 1, afterCharacters: 40 })
    const response = await chat({ stream: true }, undefined, AbortSignal.timeout(500))
    const reader = response.body!.getReader()
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('assistant')
    await expect(readToEnd(reader)).rejects.toThrow()
  })

  it('breaks off in the middle', async () => {
    await control({ mode: 'dropped', times: 1, afterCharacters: 40 })
    const response = await chat({ stream: true })
    await expect(response.text()).rejects.toThrow()
  })

  it('stops too early, or talks nonsense', async () => {
    await control({ mode: 'truncated', times: 1 })
    const truncated = await readStream(await chat({ stream: true }))
    expect(truncated.finishReason).toBe('length')
    expect(() => void JSON.parse(truncated.text)).toThrow()
    await control({ mode: 'nonsense', times: 1 })
    await expect(wholeRecipe()).rejects.toThrow()
  })

  it('gets the recipe wrong in the way that was asked for, and only so', async () => {
    const right = recipeContentSchema.parse(await wholeRecipe())
    const wrong = async (mode: string) => {
      await control({ mode, times: 1 })
      return wholeRecipe()
    }
    expect(recipeContentSchema.safeParse(await wrong('invalid-schema')).success).toBe(false)
    expect(await wrong('wrong-servings')).toEqual({ ...right, servings: right.servings + 1 })
    expect(JSON.stringify(await wrong('hidden-allergen'))).toContain('ghee')
    const { calories } = recipeContentSchema.parse(await wrong('wrong-calories')).nutrition
    expect(calories).toBeGreaterThan(right.nutrition.calories * 1.3)
    expect(recipeContentSchema.parse(await wrong('absurd-amounts')).ingredients[0]?.quantity).toBe(9000)
    expect(recipeContentSchema.parse(await wrong('unused-ingredient')).ingredients.at(-1)?.name).toBe('swordfish')
    expect(JSON.stringify(await wrong('markup'))).toContain('<script>')
  })

  it('is told so by nobody but a test on this machine', async () => {
    expect((await control({ mode: 'http500' }, { origin: 'https://example.com' })).status).toBe(403)
    expect((await control({ mode: 'angry' })).status).toBe(400)
    expect(await (await fetch(`${url}/_control`)).json()).toMatchObject({ mode: 'ok' })
  })
})

async function readToEnd(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}
