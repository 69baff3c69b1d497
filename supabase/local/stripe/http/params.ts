/**
 * Reads a request's parameters one by one, with Stripe's words for what is wrong. Whatever nobody asked
 * for by the time of `end()` is unknown, and refused: a misspelt parameter must not be lost in silence.
 */
import { invalidRequest, missingParam } from './errors.ts'
import type { FormObject, FormValue } from './form.ts'

const isObject = (value: FormValue | undefined): value is FormObject =>
  typeof value === 'object' && !Array.isArray(value)

export class Params {
  readonly #values: FormObject
  readonly #at: string
  readonly #asked = new Set<string>()
  readonly #inner: Params[] = []

  /** @param at where these parameters lie, for messages: `line_items[0]`, or empty at the top. */
  constructor(values: FormObject, at = '') {
    this.#values = values
    this.#at = at
  }

  /** The full name of a parameter, as the caller wrote it. */
  nameOf(name: string): string {
    return this.#at === '' ? name : `${this.#at}[${name}]`
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined
  }

  /** Whether the parameter has parts (`created[gte]`) and is no plain value (`created`). */
  isNested(name: string): boolean {
    return typeof this.#values[name] === 'object'
  }

  text(name: string, { max = 5000 }: { max?: number } = {}): string | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const full = this.nameOf(name)
    if (typeof value !== 'string') throw invalidRequest('Invalid string', full, 'parameter_invalid_string')
    if (value === '') {
      const message = `You passed an empty string for '${full}'. We assume empty values are an attempt to unset a field; however '${full}' cannot be unset. You should remove '${full}' from your request or supply a non-empty value.`
      throw invalidRequest(message, full, 'parameter_invalid_empty')
    }
    if (value.length > max) {
      throw invalidRequest(`Invalid string: must be at most ${max} characters`, full, 'parameter_invalid_string')
    }
    return value
  }

  neededText(name: string): string {
    const value = this.text(name)
    if (value === undefined) throw missingParam(this.nameOf(name))
    return value
  }

  integer(name: string, { min, max }: { min?: number; max?: number } = {}): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const full = this.nameOf(name)
    if (!/^-?\d{1,15}$/.test(value)) {
      throw invalidRequest(`Invalid integer: ${value}`, full, 'parameter_invalid_integer')
    }
    const number = Number(value)
    if (min !== undefined && number < min) {
      throw invalidRequest(`This value must be greater than or equal to ${min}.`, full, 'parameter_invalid_integer')
    }
    if (max !== undefined && number > max) {
      const message = `This value must be less than or equal to ${max} (it currently is '${number}').`
      throw invalidRequest(message, full, 'parameter_invalid_integer')
    }
    return number
  }

  flag(name: string): boolean | undefined {
    const value = this.text(name)
    if (value === undefined || value === 'true' || value === 'false') return value && value === 'true'
    throw invalidRequest(`Invalid boolean: ${value}`, this.nameOf(name))
  }

  choice<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const found = values.find((candidate) => candidate === value)
    if (found !== undefined) return found
    const words = values.length > 1 ? `${values.slice(0, -1).join(', ')}, or ${values.at(-1)}` : values[0]
    throw invalidRequest(`Invalid ${this.nameOf(name)}: must be one of ${words}`, this.nameOf(name))
  }

  url(name: string): string | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    // Placeholders such as {CHECKOUT_SESSION_ID} are not URL characters, and are allowed.
    if (/^https?:\/\//.test(value) && URL.canParse(value.replaceAll(/[{}]/g, ''))) return value
    const message = /^[a-z]+:\/\//.test(value)
      ? 'Not a valid URL'
      : 'Invalid URL: An explicit scheme (such as https) must be provided.'
    throw invalidRequest(message, this.nameOf(name), 'url_invalid')
  }

  /** At most 50 keys of 40 characters with values of 500. */
  metadata(name = 'metadata'): Record<string, string> | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const full = this.nameOf(name)
    if (value === '') return {}
    if (!isObject(value)) throw invalidRequest('Invalid object', full)
    const entries = Object.entries(value)
    if (entries.length > 50) throw invalidRequest('Metadata can have at most 50 keys.', full)
    for (const [key, text] of entries) {
      if (typeof text !== 'string') throw invalidRequest('Metadata values must be strings', `${full}[${key}]`)
      if (key.length > 40) {
        const message = `Metadata keys can have up to 40 characters, but you passed in a key that is ${key.length} characters. Invalid key: ${key}`
        throw invalidRequest(message, full)
      }
      if (text.length > 500) {
        const message = `Metadata values can have up to 500 characters, but you passed in a value that is ${text.length} characters. Invalid value: ${text}`
        throw invalidRequest(message, `${full}[${key}]`)
      }
    }
    return Object.fromEntries(entries) as Record<string, string>
  }

  texts(name: string, { max }: { max?: number } = {}): string[] | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const full = this.nameOf(name)
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
      throw invalidRequest('Invalid array', full)
    }
    if (max !== undefined && value.length > max) {
      throw invalidRequest(`Array must have at most ${max} elements`, full)
    }
    return value
  }

  object(name: string): Params | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    if (!isObject(value)) throw invalidRequest('Invalid object', this.nameOf(name))
    return this.#within(value, this.nameOf(name))
  }

  objects(name: string): Params[] | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const full = this.nameOf(name)
    if (!Array.isArray(value)) throw invalidRequest('Invalid array', full)
    return value.map((item, index) => {
      if (!isObject(item)) throw invalidRequest('Invalid object', `${full}[${index}]`)
      return this.#within(item, `${full}[${index}]`)
    })
  }

  /** Parameters that Stripe has and that change nothing that the simulator shows. */
  accept(...names: string[]): void {
    for (const name of names) this.#asked.add(name)
  }

  /** Parameters that Stripe has and that would change money or flow in ways that the simulator does not know. */
  decline(...names: string[]): void {
    for (const name of names) {
      if (this.has(name)) {
        throw invalidRequest(`The local simulator does not know ${this.nameOf(name)}.`, this.nameOf(name))
      }
    }
  }

  /** @throws {ApiError} `parameter_unknown` for everything that was sent and never asked for, at any depth. */
  end(): void {
    const unknown = Object.keys(this.#values).filter((name) => !this.#asked.has(name))
    const [first] = unknown
    if (first !== undefined) {
      const names = unknown.map((name) => this.nameOf(name)).join(', ')
      const noun = unknown.length > 1 ? 'parameters' : 'parameter'
      throw invalidRequest(`Received unknown ${noun}: ${names}`, this.nameOf(first), 'parameter_unknown')
    }
    for (const inner of this.#inner) inner.end()
  }

  #within(values: FormObject, at: string): Params {
    const inner = new Params(values, at)
    this.#inner.push(inner)
    return inner
  }

  #take(name: string): FormValue | undefined {
    this.#asked.add(name)
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined
  }
}
