/** Object ids with Stripe's prefixes, long enough that nobody guesses or repeats one. */
import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Every kind of object with its prefix and the length of what follows. */
const SHAPES = {
  balance_transaction: ['txn_3', 23],
  challenge: ['payatt_3', 23],
  charge: ['ch_3', 23],
  checkout_session: ['cs_test_a1', 56],
  customer: ['cus_', 14],
  dispute: ['dp_1', 23],
  early_fraud_warning: ['issfr_1', 23],
  event: ['evt_1', 23],
  job: ['job_', 16],
  line_item: ['li_1', 23],
  payment_intent: ['pi_3', 23],
  payment_method: ['pm_1', 23],
  price: ['price_1', 23],
  product: ['prod_', 14],
  refund: ['re_3', 23],
  request: ['req_', 14],
  webhook_endpoint: ['we_1', 23],
} as const

type IdKind = keyof typeof SHAPES

/** @returns `length` characters of `[0-9A-Za-z]`; a byte above the last whole multiple of 62 would favour some, so it is skipped. */
export function randomText(length: number): string {
  let text = ''
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      if (byte < 248 && text.length < length) text += ALPHABET.charAt(byte % 62)
    }
  }
  return text
}

export function newId(kind: IdKind): string {
  const [prefix, length] = SHAPES[kind]
  return prefix + randomText(length)
}

/** The secret that lets a browser act on one object: `<id>_secret_<random>`. */
export const newClientSecret = (id: string) => `${id}_secret_${randomText(32)}`

/** Rows hold ids where an expanded object could stand; the types allow both. Empty for null. */
export const idOf = (reference: string | { id: string } | null | undefined): string =>
  typeof reference === 'object' ? (reference?.id ?? '') : (reference ?? '')
