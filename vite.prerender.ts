/**
 * Puts the landing page, ready to be read, into `index.html`, with all styles: it is painted as soon as the document is
 * there, before any script. React then takes it over (src/main.tsx).
 *
 * The same document answers every address, and people who are signed in. The script in its head decides who may see the
 * landing page: `data-landing` on <html>, without which src/styles/index.css hides it. It also brings the app's files,
 * which wait in a template: at once, or after the first paint where there is something to paint.
 */
import { runnerImport, type Plugin, type ResolvedConfig } from 'vite'

const APP_TAGS = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g
const EMPTY_ROOT = '<div id="root"></div>'

/** Nothing is asked for while rendering, and the client would look for a browser, or for a newer Node. */
const noSupabase: Plugin = {
  name: 'no-supabase',
  enforce: 'pre',
  load: (id) => (id.endsWith('/src/lib/supabase.ts') ? 'export const supabase = undefined' : null),
}

async function prerender(config: ResolvedConfig, entry: string): Promise<string> {
  // Some Node has none, others tell the locale of the machine that builds.
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'], platform: '' }, configurable: true })
  const { module } = await runnerImport<{ landing: string }>(entry, {
    configFile: false,
    envFile: false,
    root: config.root,
    logLevel: 'error',
    plugins: [noSupabase],
    resolve: { alias: config.resolve.alias },
  })
  return module.landing
}

/** @param html as Vite has built it. */
function assemble(html: string, apiUrl: string, styles: string, landing: string): string {
  const appTags = [`\n    <link rel="preconnect" crossorigin href="${apiUrl}">`, ...(html.match(APP_TAGS) ?? [])]
  // Replacers are functions: a dollar in the texts is a dollar.
  return html
    .replace(APP_TAGS, '')
    .replace('<script>', (script) => `<template id="app-files">${appTags.join('')}</template>\n    ${script}`)
    .replace('</head>', (end) => `  <style>${styles}</style>\n  ${end}`)
    .replace(EMPTY_ROOT, () => `<div id="root" data-prerendered>${landing}</div>`)
}

/** @param entry the module that renders. */
export function prerenderLanding(entry: string): Plugin {
  let config: ResolvedConfig
  let styles = ''
  return {
    name: 'prerender-landing',
    apply: 'build',
    configResolved(resolved) {
      config = resolved
    },
    /** The styles go into the document: no chunk may ask for their file any more. */
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        styles = ''
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue
          for (const name of chunk.viteMetadata?.importedCss ?? []) {
            const file = bundle[name]
            if (file?.type === 'asset') styles += String(file.source)
            delete bundle[name]
          }
          chunk.viteMetadata?.importedCss.clear()
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html) =>
        assemble(html, String(config.env.VITE_SUPABASE_URL ?? ''), styles, await prerender(config, entry)),
    },
  }
}
