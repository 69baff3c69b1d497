import type { StepResult } from '../steps.ts'
import { formatTable } from '../bench/table.ts'
import { measureSizes } from './measure.ts'

/**
 * Times what the required libraries weigh by themselves. 1.15 is the aim, and what a visitor's first page keeps; the
 * pages of people who are signed in bring the balance, the purchase and their recipes along.
 */
const limitOf = (page: string) => (page.includes('visitor') ? 1.15 : 1.23)

const kB = (bytes: number) => (bytes / 1_000).toFixed(1)

/** Prints what each page loads first; a page above the limit, or with something that should wait, has failed. */
export async function checkSizes(): Promise<StepResult> {
  const { floorBytes, pages } = await measureSizes()
  const table = formatTable(
    ['first load, JavaScript', 'kB gzip', 'floor', 'ratio', 'limit', 'files'],
    pages.map(({ page, bytes, chunks }) => [
      page,
      kB(bytes),
      kB(floorBytes),
      (bytes / floorBytes).toFixed(3),
      kB(floorBytes * limitOf(page)),
      String(chunks),
    ]),
  )
  for (const line of table) console.log(line)
  for (const { page, notLazy } of pages) {
    if (notLazy.length > 0) console.log(`-- ${page} loads what should wait: ${notLazy.join(', ')}`)
  }
  const failed = pages.filter(
    ({ page, bytes, notLazy }) => bytes > floorBytes * limitOf(page) || notLazy.length > 0,
  ).length
  return { passed: pages.length - failed, failed }
}
