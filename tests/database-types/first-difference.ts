/**
 * The first line in which two texts differ, as a hint for a person: a whole diff of generated code helps
 * nobody.
 *
 * @returns undefined if the texts are equal.
 */
export function firstDifference(actual: string, expected: string): string | undefined {
  if (actual === expected) return undefined
  const actualLines = actual.split('\n')
  const expectedLines = expected.split('\n')
  let index = 0
  while (actualLines[index] === expectedLines[index]) index += 1
  const show = (line: string | undefined) => (line === undefined ? 'nothing' : `"${line.trim()}"`)
  return `line ${index + 1} is ${show(actualLines[index])} and should be ${show(expectedLines[index])}`
}
