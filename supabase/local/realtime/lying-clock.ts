/** A fault: the moment of a commit as a clock would tell it that nobody should order by. */
const COMMIT_TIMESTAMP = /"commit_timestamp":"([^"]*)"/

/**
 * @param eventJson a `postgres_changes` event. A quote inside of JSON text is escaped, so the first match is the field.
 * @param lieMs the furthest that the answer is from the truth, either way.
 */
export function lieAboutCommit(eventJson: string, lieMs: number, random: () => number = Math.random): string {
  if (lieMs === 0) return eventJson
  return eventJson.replace(COMMIT_TIMESTAMP, (_, truth: string) => {
    const told = new Date(Date.parse(truth) + Math.round((random() * 2 - 1) * lieMs))
    return `"commit_timestamp":"${told.toISOString()}"`
  })
}
