/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { prerenderLanding } from './vite.prerender.ts'
import { serviceWorker } from './vite.service-worker.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Only for the unit tests, which never reach the network: msw answers, and refuses what it does not know. */
const testEnv = {
  VITE_SUPABASE_URL: 'http://supabase.test',
  VITE_SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_test',
  VITE_STRIPE_PUBLISHABLE_KEY: 'pk_test_unit',
  VITE_STRIPE_JS_URL: '',
}

const inFolders = (folder: string, names: string[]) => new RegExp(`${folder}(${names.join('|')})`)

/**
 * On a slow phone each request costs more than the few kB that it saves, and one large chunk is compressed better. What
 * every screen needs from outside changes rarely, and stays cached when the app changes.
 */
const chunkGroups = [
  {
    name: 'libraries',
    test: inFolders('/node_modules/', [
      'react/',
      'react-dom/',
      'react-router',
      'scheduler/',
      'zustand/',
      'tslib/',
      '@supabase/',
      '@tanstack/',
    ]),
    priority: 1,
  },
  {
    name: 'shared',
    test: inFolders('/src/', [
      'lib/(?!functions-client|error-body)',
      'hooks/',
      'texts/(texts|plural|en/(common|errors|shell))',
      'components/(brand/|ui/(button|slot|spinner|skeleton|label|input|field-classes)|link-button|page-header|loading-page|error-panel|skip-link)',
    ]),
    minShareCount: 2,
  },
  { name: 'icons', test: /\/lucide-react\//, minShareCount: 4 },
  {
    name: 'balance',
    test: inFolders('/src/features/tokens/', [
      'model/(wallet|spends|sync-state)',
      'sync/(current|wallet|read|last|sync-store|spend)',
      'keys',
      'use-',
      'components/token-mark',
      'api/token-p',
    ]),
    minShareCount: 2,
  },
]

/** Leaves out of the build what the libraries bring along and no browser of this app ever runs. */
const leaveOut: Plugin = {
  name: 'leave-out',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer = '') {
    // The package's entry is its development build, full of warnings; the one for production lies beside it.
    if (source === 'react-router') return fromRoot('node_modules/react-router/dist/production/index.mjs')
    if (source === 'react-router/dom') return fromRoot('node_modules/react-router/dist/production/dom-export.mjs')
    const isUnused =
      source === '@supabase/storage-js' ||
      source === '@supabase/functions-js' ||
      (importer.includes('/@supabase/auth-js/') && source.endsWith('/webauthn'))
    return isUnused ? fromRoot('src/lib/left-out.ts') : null
  },
}

export default defineConfig({
  plugins: [
    leaveOut,
    react(),
    tailwindcss(),
    prerenderLanding(fromRoot('src/app/prerender.tsx')),
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
