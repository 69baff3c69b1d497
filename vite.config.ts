/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { chunkGroups } from './vite.chunks.ts'
import { firstPaint } from './vite.first-paint.ts'
import { leaveOut } from './vite.leave-out.ts'
import { preload } from './vite.preload.ts'
import { serviceWorker } from './vite.service-worker.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Only for the unit tests, which never reach the network: msw answers, and refuses what it does not know. */
const testEnv = {
  VITE_SUPABASE_URL: 'http://supabase.test',
  VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_test',
  VITE_STRIPE_PUBLISHABLE_KEY: 'pk_test_unit',
  VITE_STRIPE_JS_URL: '',
}

export default defineConfig({
  plugins: [
    leaveOut,
    preload,
    react(),
    tailwindcss(),
    firstPaint(fromRoot('src/app/first-paint/render.tsx')),
    serviceWorker(fromRoot('src/service-worker/worker.ts')),
  ],
  resolve: {
    alias: {
      '@contract': fromRoot('supabase/functions/_shared/contract'),
      '@': fromRoot('src'),
    },
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  preview: { host: '127.0.0.1', port: 5173, strictPort: true },
  // Tests and the stack's data change all the time; neither is part of the app.
  optimizeDeps: { entries: ['index.html'] },
  build: {
    target: 'es2023',
    sourcemap: true,
    chunkSizeWarningLimit: 700,
    // Every browser that runs ES2023 knows it.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'app',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['src/testing/setup.ts'],
          testTimeout: 30_000,
          env: testEnv,
          // The colours are read as text to check their contrast; other styles mean nothing to jsdom.
          css: { include: [/tokens\.css/] },
          pool: 'threads',
          restoreMocks: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'supabase/local/**/*.test.ts',
            'tests/{bench,drill,database-types}/**/*.test.ts',
            'supabase/functions/_shared/contract/**/*.test.ts',
          ],
          // These start servers and browsers: a step of their own.
          exclude: ['tests/bench/*/bench.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
})
