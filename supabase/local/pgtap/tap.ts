/** Reads TAP, the line format in which pgTAP answers: a plan `1..n`, then `ok` / `not ok` lines with `#` diagnostics. */

export interface TapReport {
  passed: number
  failed: number
  /** Each failure with its diagnostics, as lines for people. */
  problems: string[]
}

const PLAN = /^1\.\.(\d+)/
const RESULT = /^(not )?ok (\d+)\b(.*)$/
/** A failure that is expected to be one, by TAP's own rule. */
const TODO = /# todo\b/i

/**
 * @param lines Everything that a test file selected; lines that are not TAP are passed over.
 * @returns One more failure if the file had no plan, no test, or another number of tests than it planned.
 */
export function readTap(lines: string[]): TapReport {
  const report: TapReport = { passed: 0, failed: 0, problems: [] }
  let planned: number | undefined
  let ran = 0
  let isInFailure = false

  for (const line of lines) {
    const plan = PLAN.exec(line)
    const result = RESULT.exec(line)
    if (plan) planned = Number(plan[1])
    else if (result) {
      ran += 1
      isInFailure = result[1] !== undefined && !TODO.test(line)
      if (isInFailure) {
        report.failed += 1
        report.problems.push(line)
      } else report.passed += 1
    } else if (isInFailure && line.startsWith('#')) {
      // finish() ends with "# Looks like you failed …", which repeats what is counted here.
      if (!line.startsWith('# Looks like')) report.problems.push(line)
    }
  }

  const complaint = complain(planned, ran)
  if (complaint !== undefined) {
    report.failed += 1
    report.problems.push(complaint)
  }
  return report
}

function complain(planned: number | undefined, ran: number): string | undefined {
  if (ran === 0) return 'The file ran no test.'
  if (planned === undefined) return `The file has no plan; it ran ${ran} tests.`
  if (planned !== ran) return `The file planned ${planned} tests and ran ${ran}.`
  return undefined
}
