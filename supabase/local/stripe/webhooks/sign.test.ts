import { Stripe } from 'stripe'
import { describe, expect, it } from 'vitest'
import { signatureHeader } from './sign.ts'

const { webhooks } = new Stripe('sk_test_unused')
const payload = JSON.stringify({ id: 'evt_1', object: 'event', type: 'refund.created', data: { object: {} } })
const secret = 'whsec_current'

describe('the signature of a webhook', () => {
  it('is accepted by the SDK, with either secret while two are live', async () => {
    const header = await signatureHeader(payload, [secret, 'whsec_previous'], null)
    expect((await webhooks.constructEventAsync(payload, header, secret)).id).toBe('evt_1')
    expect((await webhooks.constructEventAsync(payload, header, 'whsec_previous')).id).toBe('evt_1')
  })

  it('is accepted when a foreign signature stands beside the right one', async () => {
    const header = await signatureHeader(payload, [secret], 'two-secrets')
    expect(header.match(/v1=/g)).toHaveLength(2)
    await expect(webhooks.constructEventAsync(payload, header, secret)).resolves.toBeTruthy()
  })

  it('is refused when the secret is wrong or the time is long past', async () => {
    for (const fault of ['wrong-secret', 'stale-timestamp'] as const) {
      const header = await signatureHeader(payload, [secret], fault)
      await expect(webhooks.constructEventAsync(payload, header, secret)).rejects.toThrow()
    }
  })
})
