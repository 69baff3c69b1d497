/** The Stripe account that the simulator plays: what it remembers, what time it is, and who is told what. */
import type { Stripe } from 'stripe'
import type { Log } from '../config/service.ts'
import { ordered } from './faults/order.ts'
import { Switchboard } from './faults/switchboard.ts'
import { Clock } from './state/clock.ts'
import { newId } from './state/ids.ts'
import type { EventType, JobRow, StoredEvent } from './state/rows.ts'
import type { Store, Tables } from './state/store.ts'
import { API_VERSION } from './version.ts'
import { Courier } from './webhooks/courier.ts'

type EventOf<Type extends EventType> = Extract<Stripe.Event, { type: Type }>

/** Something that happened to an object, not yet an event. */
export interface News {
  type: EventType
  object: { object: string }
  previous?: Record<string, unknown>
}

/** The compiler checks that the object is the one that such an event carries. */
export function news<Type extends EventType>(
  type: Type,
  object: EventOf<Type>['data']['object'] & { object: string },
  previous?: Record<string, unknown>,
): News {
  return previous ? { type, object, previous } : { type, object }
}

/** The API request that causes an event; nulls when the dashboard, a buyer or time does. */
type Cause = Stripe.Event.Request

const NO_REQUEST: Cause = { id: null, idempotency_key: null }

export class Account {
  readonly tables: Tables
  readonly clock = new Clock()
  readonly switchboard = new Switchboard()
  readonly courier: Courier
  /** Where browsers reach the simulator. */
  readonly origin: string
  readonly log: Log
  #cause: Cause = NO_REQUEST

  constructor(store: Store, origin: string, log: Log) {
    this.tables = store.tables
    this.origin = origin
    this.log = log
    this.courier = new Courier(store.tables, this.switchboard, log)
  }

  /** Runs synchronous work on behalf of a request, which its events then name. */
  causedBy<Result>(cause: Cause, work: () => Result): Result {
    this.#cause = cause
    try {
      return work()
    } finally {
      this.#cause = NO_REQUEST
    }
  }

  /**
   * Turns what happened into events and sends them out, in the order that the switchboard says.
   * @returns the events made.
   */
  publish(...all: News[]): StoredEvent[] {
    return ordered(all, this.switchboard.order).flatMap((item) => {
      if (this.switchboard.takeDeliveryFault(item.type, ['vanish'])) return []
      const twin = this.switchboard.takeDeliveryFault(item.type, ['twin'])
      return twin ? [this.#record(item), this.#record(item)] : [this.#record(item)]
    })
  }

  /** Another event object, with an id of its own, for the same change. */
  twinOf(event: StoredEvent): StoredEvent {
    const twin = this.tables.events.put({ ...event, id: newId('event') })
    this.courier.announce(twin)
    return twin
  }

  /** Plans something for later; it survives a restart. */
  schedule(job: Omit<JobRow, 'id' | 'runAt'> & { afterMs: number }): void {
    const { afterMs, ...rest } = job
    this.tables.jobs.put({ id: newId('job'), runAt: this.clock.nowMs() + afterMs, ...rest })
  }

  #record({ type, object, previous }: News): StoredEvent {
    const event = this.tables.events.put({
      id: newId('event'),
      object: 'event',
      api_version: API_VERSION,
      created: this.clock.nowSeconds(),
      // A copy: what the event says stays true of its moment.
      data: { object: structuredClone(object), ...(previous ? { previous_attributes: previous } : {}) },
      livemode: false,
      request: this.#cause,
      type,
    })
    this.courier.announce(event)
    return event
  }
}
