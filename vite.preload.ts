/**
 * Vite's helper around every `import()` of the build asks early for what the part imports, and waits for its styles. Here
 * all styles are in the document (vite.first-paint.ts), so half of it never runs, and it is on the way of every first page.
 */
import type { Plugin } from 'vite'

/** As Vite names it. Should that change, the build has Vite's own again, and `npm test -- size` shows it. */
const HELPER_ID = '\0vite/preload-helper.js'

export const preload: Plugin = {
  name: 'preload',
  apply: 'build',
  enforce: 'pre',
  load: (id) =>
    id === HELPER_ID
      ? `const asked = new Set()
        export const __vitePreload = (load, files = []) => {
          for (const file of files) {
            if (asked.has(file)) continue
            asked.add(file)
            const link = document.createElement('link')
            Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href: '/' + file })
            document.head.append(link)
          }
          return load()
        }`
      : null,
}
