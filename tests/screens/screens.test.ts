/**
 * Every screen in every state, light and dark: accessible, and as wide as the window.
 * `npm run screenshots` also takes their pictures; `SCREENS_ONLY=book` looks at those alone whose name begins so.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBrowser, PHONE, useApp } from '../e2e/support/app.ts'
import { cookMood } from '../support/faults.ts'
import { look, lookNarrow } from './look.ts'
import { makePeople } from './people.ts'
import { screenOf, Sheet } from './sheet.ts'
import { Stage, wear } from './stage.ts'
import type { ScreenState } from './state.ts'
import { states } from './states.ts'

useApp()

const sheet = process.env.SCREENS_SHEET === '1' ? new Sheet() : null
const wanted = states.filter(({ name }) => name.startsWith(process.env.SCREENS_ONLY ?? ''))
const DESKTOP = { viewport: { width: 1280, height: 900 } }

/** The first state of each screen stands for its frame on the second device; the sheet shows all on both. */
const firsts = wanted.filter(
  ({ name }, index) => wanted.findIndex((other) => screenOf(other.name) === screenOf(name)) === index,
)

let people: Awaited<ReturnType<typeof makePeople>>
beforeAll(async () => {
  await cookMood('ok', { recipeMs: 200 })
  people = await makePeople()
}, 120_000)

afterAll(async () => {
  await cookMood('ok')
  await sheet?.write(getBrowser())
}, 120_000)

describe.each([
  ['phone', PHONE, wanted],
  ['desktop', DESKTOP, sheet === null ? firsts : wanted],
])('on a %s', (device, options, shown) => {
  let stage: Stage
  beforeAll(() => {
    stage = new Stage(people, options)
  })

  const check = (state: ScreenState) =>
    stage.lend(state.as, async (page) => {
      const found: string[] = []
      try {
        await state.show(page)
        for (const theme of ['light', 'dark'] as const) {
          await wear(page, theme)
          found.push(...(await look(page, theme)))
          await sheet?.photograph(page, state.name, `${device}, ${theme}`, state.isLong)
        }
        if (device === 'phone') {
          found.push(...(await lookNarrow(page)))
          if (state.also?.includes('narrow')) await sheet?.photograph(page, state.name, '320 px', state.isLong)
        }
      } finally {
        await state.leave?.(page)
      }
      expect(found).toEqual([])
    })

  it.concurrent.each(shown.filter(({ isAlone }) => !isAlone))('$name', check)
  it.each(shown.filter(({ isAlone }) => isAlone))('$name', check)
})

describe.runIf(sheet !== null)('in German', () => {
  const german = wanted.filter(({ also }) => also?.includes('german'))
  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])(
    'on a %s',
    async (device, options) => {
      const stage = new Stage(people, { ...options, locale: 'de-DE' })
      for (const state of german) {
        await stage.lend(state.as, async (page) => {
          await state.show(page)
          expect(await page.locator('html').getAttribute('lang')).toBe('de')
          await sheet?.photograph(page, state.name, `${device}, German`, state.isLong)
        })
      }
    },
    240_000,
  )
})
