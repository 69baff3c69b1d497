/** The app as it is built for people, and beside it, at the same origin, the pages that it is compared with. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { mergeConfig } from 'vite'
import appConfig from '../../../vite.config.ts'

const pages = path.join(import.meta.dirname, 'pages')
const input = [
  path.resolve(import.meta.dirname, '../../../index.html'),
  ...readdirSync(pages)
    .filter((file) => file.endsWith('.html'))
    .map((file) => path.join(pages, file)),
]

export default mergeConfig(appConfig, { build: { rolldownOptions: { input } } })
