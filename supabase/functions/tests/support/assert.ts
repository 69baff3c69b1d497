/** The few assertions that the tests use; `deno test` here has no registry to take a library from. */

export function equal(actual: unknown, expected: unknown, message = 'values differ'): void {
  const [one, other] = [show(actual), show(expected)]
  if (one !== other) throw new Error(`${message}\n  actual:   ${one}\n  expected: ${other}`)
}

export function ok(condition: unknown, message = 'should hold'): asserts condition {
  if (!condition) throw new Error(message)
}

export function includes(text: string, part: string): void {
  ok(text.includes(part), `"${text}" should include "${part}"`)
}

export function excludes(text: string, part: string): void {
  ok(!text.includes(part), `should not include "${part}", but does: ${text.slice(0, 400)}`)
}

/** @returns what was thrown */
export async function rejects(work: () => unknown): Promise<Error> {
  try {
    await work()
  } catch (thrown) {
    if (thrown instanceof Error) return thrown
    throw new Error('something that is no Error was thrown', { cause: thrown })
  }
  throw new Error('nothing was thrown')
}

/** Keys in order, so that two objects are equal whichever way they were made. */
function show(value: unknown): string {
  const sorted = (_: string, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([one], [other]) => (one < other ? -1 : 1)))
      : field
  return JSON.stringify(value, sorted) ?? 'undefined'
}
