import { html, type Html } from './html.ts'

interface Page {
  title: string
  /** Names of files in `assets/`, without ending. */
  asset: string
  bodyClass: string
  body: Html
}

export function renderPage({ title, asset, bodyClass, body }: Page): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/${asset}.css" />
        <script type="module" src="/assets/${asset}.js"></script>
      </head>
      <body class="${bodyClass}">
        ${body}
      </body>
    </html>`.text
}
