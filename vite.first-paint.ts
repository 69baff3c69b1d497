/**
 * Puts into `index.html` what is painted before any script: the landing page, the frame's outline for everybody else, and
 * all styles. React renders beside it and then takes its place (src/app/first-paint/take-over.ts): nothing is hydrated, so
 * nothing of the app has to wait for it or agree with it.
 *
 * The same document answers every address. The script in its head decides what may be seen: `data-first-paint` on <html>
 * is set for visitors of the landing page. It also brings the app's files, which wait in a template: at once, or after the
 * first paint where the landing page is painted.
 */
import { runnerImport, type Plugin, type ResolvedConfig } from 'vite'

const APP_TAGS = /\s*<(?:script type="module"[^>]*><\/script>|link rel="modulepreload"[^>]*>)/g
const EMPTY_ROOT = '<div id="root"></div>'

interface FirstPaint {
  landing: string
  outline: string
}

/** Nothing is asked for while rendering, and the client would look for a browser, or for a newer Node. */
const noSupabase: Plugin = {
  name: 'no-supabase',
  enforce: 'pre',
  load: (id) => (id.endsWith('/src/lib/supabase.ts') ? 'export const supabase = undefined' : null),
}

/** What modules look at as they load; the locale is not that of the machine that builds. */
const browser = {
  navigator: { languages: ['en'], platform: '', onLine: true },
  window: {
    addEventListener: () => undefined,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
    location: { href: '' },
  },
}

async function render(config: ResolvedConfig, entry: string): Promise<FirstPaint> {
  const before = Object.getOwnPropertyDescriptors(globalThis)
  for (const [name, value] of Object.entries(browser))
    Object.defineProperty(globalThis, name, { value, configurable: true })
  try {
    const { module } = await runnerImport<FirstPaint>(entry, {
      configFile: false,
      envFile: false,
      root: config.root,
      logLevel: 'error',
      plugins: [noSupabase],
      resolve: { alias: config.resolve.alias },
    })
    return module
  } finally {
    for (const name of Object.keys(browser) as (keyof typeof browser)[]) {
      Reflect.deleteProperty(globalThis, name)
      if (name in before) Object.defineProperty(globalThis, name, before[name as keyof typeof before]!)
    }
  }
}

/** @param html as Vite has built it. */
function assemble(html: string, styles: string, { landing, outline }: FirstPaint): string {
  const [entry = '', ...parts] = html.match(APP_TAGS) ?? []
  // As scripts of their own the entry's parts run before it, each in a task: as its imports alone all would run in one, in
  // which a slow phone does not scroll.
  const scripts = parts.map((tag) => tag.replace('<link rel="modulepreload"', '<script type="module"'))
  const appTags = [...scripts.map((tag) => tag.replace(' href=', ' src=') + '</script>'), entry]
  // Replacers are functions: a dollar in the texts is a dollar.
  return html
    .replace(APP_TAGS, '')
    .replace('<script>', (script) => `<template id="app-files">${appTags.join('')}</template>\n    ${script}`)
    .replace('</head>', (end) => `  <style>${styles}</style>\n  ${end}`)
    .replace(EMPTY_ROOT, () => `<div id="first-paint">${landing}</div>\n    <div id="root">${outline}</div>`)
}

/** @param entry the module that renders. */
export function firstPaint(entry: string): Plugin {
  let config: ResolvedConfig
  let styles = ''
  return {
    name: 'first-paint',
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
      /** The measurements build pages of their own beside the app's. */
      handler: async (html, { path }) =>
        path === '/index.html' ? assemble(html, styles, await render(config, entry)) : html,
    },
  }
}
