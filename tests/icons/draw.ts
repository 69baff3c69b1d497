/** Draws the app's icons from the mark in `public/favicon.svg`: `npm run icons`, after a change of it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { launchBrowser } from '../support/browser.ts'
import { rootDir } from '../support/stack-process.ts'

const PAPER = '#fbf9f0'
const mark = readFileSync(path.join(rootDir, 'public/favicon.svg'), 'utf8')

/** `share`: how much of the width the mark takes. A mask may cut a maskable icon down to a circle of 80 %. */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 0.8, radius: '22%' },
  { file: 'icon-512.png', size: 512, share: 0.8, radius: '22%' },
  { file: 'maskable-512.png', size: 512, share: 0.56, radius: '0' },
  { file: 'apple-touch-icon.png', size: 180, share: 0.72, radius: '0' },
]

const browser = await launchBrowser()
const page = await browser.newPage({ colorScheme: 'light' })
for (const { file, size, share, radius } of ICONS) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<body style="margin:0;background:transparent"><div style="width:${size}px;height:${size}px;
    display:grid;place-items:center;background:${PAPER};border-radius:${radius}"><div style="width:${share * 100}%">${mark}</div></div>`)
  await page.screenshot({ path: path.join(rootDir, 'public/icons', file), omitBackground: true })
}
await browser.close()
