/**
 * What goes wrong on request. A fault waits for requests or deliveries that it matches, strikes a given
 * number of times and is gone. Nothing here does anything: whoever is about to answer or to send asks first.
 */
export const API_FAULTS = [
  /** 500 before the work began: a retry with the same key does the work. */
  'error',
  /** 500 after the work began, remembered under the key: a retry gets the same 500. */
  'error-kept',
  /** The work is done and remembered, then the connection breaks. */
  'answer-lost',
  'rate-limited',
  /** No answer, ever; the work is not done. */
  'timeout',
  /** The work begins at once and is answered after `delayMs`; meanwhile the key is in flight. */
  'slow',
] as const
export const DELIVERY_FAULTS = [
  'delay',
  /** Never sent, though the event exists. */
  'drop',
  /** The same event sent twice at once. */
  'duplicate',
  /** A second event object, with its own id, for the same change. */
  'twin',
  'wrong-secret',
  /** Signed with a foreign secret and with the right one, as during a rotation. */
  'two-secrets',
  /** Signed ten minutes ago. */
  'stale-timestamp',
  'truncated',
  /** Stripe fails to make the event at all: neither sent nor listed. */
  'vanish',
] as const

type ApiFaultKind = (typeof API_FAULTS)[number]
export type DeliveryFaultKind = (typeof DELIVERY_FAULTS)[number]

interface Strikes {
  /** How often it still strikes; null for until it is cleared. */
  times: number | null
  delayMs: number
}
export interface ApiFault extends Strikes {
  kind: ApiFaultKind
  method: string | null
  /** What the path must begin with, such as `/v1/checkout`. */
  path: string
}
export interface DeliveryFault extends Strikes {
  kind: DeliveryFaultKind
  /** What the event's type must begin with. */
  type: string
}

export interface EventOrder {
  kind: 'natural' | 'reversed' | 'shuffled'
  seed: number
}

function take<Fault extends Strikes>(faults: Fault[], matches: (fault: Fault) => boolean): Fault | null {
  const index = faults.findIndex(matches)
  const fault = faults[index]
  if (!fault) return null
  if (fault.times !== null) {
    fault.times -= 1
    if (fault.times <= 0) faults.splice(index, 1)
  }
  return fault
}

export class Switchboard {
  /** The whole API is out of reach: connections break without an answer. */
  isOut = false
  /** Webhooks pile up and are not sent. */
  isHolding = false
  order: EventOrder = { kind: 'natural', seed: 1 }
  #api: ApiFault[] = []
  #delivery: DeliveryFault[] = []

  addApiFault(fault: ApiFault): void {
    this.#api.push({ ...fault })
  }

  addDeliveryFault(fault: DeliveryFault): void {
    this.#delivery.push({ ...fault })
  }

  takeApiFault(method: string, path: string): ApiFault | null {
    return take(this.#api, (fault) => (fault.method === null || fault.method === method) && path.startsWith(fault.path))
  }

  /** Only faults of the given kinds: some strike when an event is made, others when it is sent. */
  takeDeliveryFault(type: string, kinds: readonly DeliveryFaultKind[]): DeliveryFault | null {
    return take(this.#delivery, (fault) => kinds.includes(fault.kind) && type.startsWith(fault.type))
  }

  /** Everything works again. */
  clear(): void {
    this.#api = []
    this.#delivery = []
    this.isOut = false
    this.isHolding = false
    this.order = { kind: 'natural', seed: 1 }
  }

  snapshot() {
    return {
      isOut: this.isOut,
      isHolding: this.isHolding,
      order: this.order,
      apiFaults: this.#api.map((fault) => ({ ...fault })),
      deliveryFaults: this.#delivery.map((fault) => ({ ...fault })),
    }
  }
}
