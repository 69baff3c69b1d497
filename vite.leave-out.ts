import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Leaves out of the build what the libraries bring along and no browser of this app ever runs. */
export const leaveOut: Plugin = {
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
      (importer.includes('/@supabase/auth-js/') && /\/(webauthn|web3\/ethereum)$/.test(source))
    return isUnused ? fromRoot('src/lib/left-out.ts') : null
  },
}
