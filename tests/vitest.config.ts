import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const contract = { '@contract': path.join(root, 'supabase/functions/_shared/contract') }

/** One file after the other: they share a database, two cores and, in e2e, a browser. */
const shared = { fileParallelism: false, testTimeout: 30_000, hookTimeout: 60_000 }

/**
 * What a browser paints in time depends on who else uses the machine, so such a test may try once more. Tests of the
 * money may not: a fault that comes once in many runs is what they are for.
 */
const painted = { ...shared, retry: 1 }

export default defineConfig({
  root,
  test: {
    projects: [
      {
        resolve: { alias: contract },
        test: { ...shared, name: 'integration', include: ['tests/integration/**/*.test.ts'] },
      },
      {
        resolve: { alias: contract },
        test: { ...shared, name: 'faults', include: ['tests/faults/**/*.test.ts'], testTimeout: 240_000 },
      },
      {
        resolve: { alias: contract },
        test: { ...painted, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 90_000 },
      },
      {
        resolve: { alias: contract },
        test: {
          ...painted,
          name: 'screens',
          include: ['tests/screens/**/*.test.ts'],
          testTimeout: 60_000,
          // A page mostly waits for the server or for a frame: some at a time keep two cores busy.
          maxConcurrency: 4,
        },
      },
      {
        resolve: { alias: contract },
        test: { ...painted, name: 'bench', include: ['tests/bench/*/bench.test.ts'] },
      },
      {
        resolve: { alias: contract },
        test: { ...shared, name: 'stack', include: ['tests/stack/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
})
