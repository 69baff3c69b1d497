/**
 * Decodes Stripe's wire format: form fields whose names say where the value goes
 * (`line_items[0][price_data][currency]=usd`, `expand[]=customer`).
 */
export type FormValue = string | FormObject | FormValue[]
export interface FormObject {
  [key: string]: FormValue
}

/** Deeper than any parameter that Stripe has. */
const MAX_DEPTH = 12

/** @returns the parts of a field's name: `a[b][0]` is `['a', 'b', '0']`. Null for a name with broken brackets. */
export function splitName(name: string): string[] | null {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  if (!match) return null
  const inner = [...(match[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '')
  return [match[1] ?? '', ...inner]
}

/** Without a prototype, so that no field's name can reach one. */
const emptyObject = () => Object.create(null) as FormObject

/** `[]` appends; anything else, index or name, is a key for now. */
function assign(target: FormObject, parts: string[], value: string): void {
  let place = target
  parts.forEach((part, index) => {
    const key = part === '' ? String(Object.keys(place).length) : part
    if (index === parts.length - 1) {
      place[key] = value
      return
    }
    const existing = place[key]
    const next = typeof existing === 'object' && !Array.isArray(existing) ? existing : emptyObject()
    place[key] = next
    place = next
  })
}

/** Turns objects whose keys are 0, 1, 2 … into lists; sparse indices close up in their order. */
function settle(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => settle(value[key] ?? ''))
  }
  return settleObject(value)
}

function settleObject(value: FormObject): FormObject {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)]))
}

/**
 * @param text a form body or a query string.
 * @throws {Error} with a readable message for names that cannot be understood.
 */
export function parseForm(text: string): FormObject {
  const root = emptyObject()
  for (const [name, value] of new URLSearchParams(text)) {
    const parts = splitName(name)
    if (!parts || parts.length > MAX_DEPTH) throw new Error(`Invalid parameter name: ${name}`)
    assign(root, parts, value)
  }
  return settleObject(root)
}

/** The same parameters always give the same text, whatever order they came in. */
export function fingerprint(value: FormValue): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(fingerprint).join()}]`
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${fingerprint(value[key] ?? '')}`).join()}}`
}
