/** One person over HTTP: what they are, and what is noted of what they do. */
import type { Random } from '../random.ts'
import type { Tally } from '../tally.ts'
import type { FunctionCaller } from './call.ts'
import type { Facts } from './facts.ts'
import type { StripeControl } from './stripe.ts'

const TRACE_LENGTH = 15

export class Actor {
  readonly id: string
  readonly facts: Facts
  readonly random: Random
  readonly functions: FunctionCaller
  readonly stripe: StripeControl
  readonly #tally: Tally
  readonly #devices: Record<string, string>[]

  /** @param tokens of each device that the person is signed in on */
  constructor(
    person: { id: string; tokens: string[]; facts: Facts; random: Random },
    world: { functions: FunctionCaller; stripe: StripeControl; tally: Tally },
  ) {
    this.id = person.id
    this.facts = person.facts
    this.random = person.random
    this.functions = world.functions
    this.stripe = world.stripe
    this.#tally = world.tally
    this.#devices = person.tokens.map((token) => ({ authorization: `Bearer ${token}` }))
  }

  /** The headers of one of the person's devices: the same one for the same number. */
  device(n = 0): Record<string, string> {
    return this.#devices[n % this.#devices.length] ?? {}
  }

  /** Adds a line to the story that is told when something is wrong. */
  note(line: string): void {
    this.facts.trace.push(line)
  }

  /** Counts a situation that a drill must have met. */
  met(situation: string): void {
    this.note(situation)
    this.#tally.count('case', situation)
  }

  problem(text: string): void {
    this.#tally.problem(`http person ${this.id}: ${text}`, this.facts.trace.slice(-TRACE_LENGTH))
  }
}
