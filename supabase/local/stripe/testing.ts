/** What the simulator's own tests share: a simulator on a free port, a shop that listens, and the SDK. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Stripe } from 'stripe'
import { portsAt } from '../config/ports.ts'
import { startStripe } from './index.ts'

const KEYS = {
  secretKey: 'sk_test_of_these_tests',
  publishableKey: 'pk_test_of_these_tests',
  webhookSecret: 'whsec_of_these_tests',
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Takes webhooks as an application would, and remembers them. */
async function startShop(port: number) {
  const { webhooks } = new Stripe(KEYS.secretKey)
  const shop = { events: [] as Stripe.Event[], refused: 0, status: 200 }
  const server = createHttpServer((request, response) => {
    void textOf(request).then(async (body) => {
      try {
        const event = await webhooks.constructEventAsync(
          body,
          String(request.headers['stripe-signature']),
          KEYS.webhookSecret,
        )
        if (shop.status === 200) shop.events.push(event)
        response.writeHead(shop.status).end()
      } catch {
        shop.refused += 1
        response.writeHead(400).end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return { shop, close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))) }
}

export async function startTrial() {
  const [stripePort, shopPort] = [await freePort(), await freePort()]
  const dataDir = mkdtempSync(path.join(tmpdir(), 'stripe-simulator-'))
  const origin = `http://127.0.0.1:${stripePort}`
  const functions = `http://127.0.0.1:${shopPort}`
  const urls = { api: '', app: '', db: '', mailbox: '', cook: '', functions, stripe: origin }
  const settings = { dataDir, ports: { ...portsAt(0), stripe: stripePort }, urls, stripe: KEYS }
  const { shop, close } = await startShop(shopPort)
  const start = () => startStripe({ settings, log: () => undefined })
  let service = await start()

  return {
    origin,
    shop,
    keys: KEYS,
    stripe: new Stripe(KEYS.secretKey, { host: '127.0.0.1', port: stripePort, protocol: 'http', telemetry: false }),
    /** Posts a command to the control interface. */
    async control<Answer = Record<string, unknown>>(name: string, body: object = {}): Promise<Answer> {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${origin}/_control/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      })
      const answer = (await response.json()) as Answer & { error?: { message: string } }
      if (!response.ok) throw new Error(answer.error?.message)
      return answer
    },
    async restart() {
      await service.stop()
      service = await start()
    },
    async stop() {
      await service.stop()
      await close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

export type Trial = Awaited<ReturnType<typeof startTrial>>

/** A session for one package, as the application makes it. */
export function shopSession(
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    ui_mode: 'embedded_page',
    redirect_on_completion: 'if_required',
    return_url: 'http://127.0.0.1:5173/purchase/return?session_id={CHECKOUT_SESSION_ID}',
    line_items: [{ quantity: 1, price_data: { currency: 'usd', unit_amount: 499, product_data: { name: 'Starter' } } }],
    metadata: { purchase_id: 'p1' },
    payment_intent_data: { metadata: { purchase_id: 'p1' } },
    ...changes,
  }
}
