// @vitest-environment node
import { it } from 'vitest'
import { playHistories } from '../testing/histories'

/** `npm run test:sync` asks for 100,000; a seed is asked for to see a failure again. */
const count = Number(import.meta.env.SYNC_HISTORIES ?? 3_000)
const seed = Number(import.meta.env.SYNC_SEED ?? Date.now() % 2 ** 31)

it(
  `keeps the screen true through ${count} random histories (seed ${seed})`,
  () => playHistories(count, seed),
  1_800_000,
)
