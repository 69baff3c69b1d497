/** How the cook behaves: well, unless a test asks for worse. */

export const MODES = [
  'ok',
  'silent',
  'slow',
  'nonsense',
  'truncated',
  'dropped',
  'http500',
  'http429',
  'invalid-schema',
  'wrong-servings',
  'hidden-allergen',
  'broken-diet',
  'wrong-calories',
  'absurd-amounts',
  'absurd-time',
  'unused-ingredient',
  'unlisted-ingredient',
  'markup',
  'obeys-injection',
] as const
export type Mode = (typeof MODES)[number]

export interface Mood {
  mode: Mode
  /** Requests that still meet it; null is until told otherwise. */
  times: number | null
  /** How long a whole recipe takes, in ms. */
  recipeMs: number
  /** `silent` and `dropped`: how much of the recipe comes before; 0 is not even the head of the answer. */
  afterCharacters: number
}

/** The body of `POST /_control` is none of the known forms. */
export class ControlError extends Error {}

export class MoodKeeper {
  readonly #startMs: number
  #usualMs: number
  #mood: Mood

  constructor(usualMs: number) {
    this.#startMs = usualMs
    this.#usualMs = usualMs
    this.#mood = this.#usual()
  }

  get current(): Mood {
    return { ...this.#mood }
  }

  /**
   * @param body `{mode?, times?, recipeMs?, afterCharacters?}`; what is left out is as usual. The mode `ok` without
   * `times` also sets the usual pace, or without `recipeMs` sets it back to that of the start.
   * @throws {ControlError}
   */
  set(body: unknown): Mood {
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new ControlError('the body must be an object')
    const { mode = 'ok', times, recipeMs, afterCharacters, ...others } = body as Record<string, unknown>
    const unknown = Object.keys(others)
    if (unknown.length > 0) throw new ControlError(`unknown: ${unknown.join(', ')}`)
    if (!isMode(mode)) throw new ControlError(`mode must be one of ${MODES.join(', ')}`)
    if (mode === 'ok' && times === undefined) {
      this.#usualMs = recipeMs === undefined ? this.#startMs : count(recipeMs, 'recipeMs')
    }
    this.#mood = {
      mode,
      times: times === undefined || times === null ? null : count(times, 'times'),
      recipeMs: recipeMs === undefined ? this.#usualMs : count(recipeMs, 'recipeMs'),
      afterCharacters: afterCharacters === undefined ? 0 : count(afterCharacters, 'afterCharacters'),
    }
    if (this.#mood.times === 0) this.#mood = this.#usual()
    return this.current
  }

  /** The mood that one request meets; counts down. */
  spend(): Mood {
    const mood = this.current
    if (this.#mood.times !== null) {
      this.#mood.times -= 1
      if (this.#mood.times === 0) this.#mood = this.#usual()
    }
    return mood
  }

  #usual(): Mood {
    return { mode: 'ok', times: null, recipeMs: this.#usualMs, afterCharacters: 0 }
  }
}

function isMode(value: unknown): value is Mode {
  return MODES.some((mode) => mode === value)
}

function count(value: unknown, name: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new ControlError(`${name} must be a whole number from 0`)
  return value
}
