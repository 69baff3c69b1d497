import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const contract = { '@contract': path.join(root, 'supabase/functions/_shared/contract') }

/** One file after the other: they share a database, two cores and, in e2e, a browser. */
const shared = { fileParallelism: false, testTimeout: 30_000, hookTimeout: 60_000 }

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
        test: { ...shared, name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 90_000 },
      },
      {
        resolve: { alias: contract },
        test: { ...shared, name: 'bench', include: ['tests/bench/*/bench.test.ts'] },
      },
      {
        resolve: { alias: contract },
        test: { ...shared, name: 'stack', include: ['tests/stack/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
})
