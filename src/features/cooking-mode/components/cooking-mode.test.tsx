import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { RecipeContent } from '@contract/recipe'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPage } from '@/testing/render-app'
import { usePlaceStore } from '../state/place-store'
import { useTimerStore } from '../state/timer-store'
import { CookingEntry } from './cooking-entry'

const content: RecipeContent = {
  title: 'Tomato rice',
  summary: 'Warm.',
  servings: 2,
  prepMinutes: 5,
  cookMinutes: 20,
  difficulty: 'easy',
  diet: [],
  allergens: [],
  ingredients: [
    { quantity: 150, unit: 'g', name: 'rice' },
    { quantity: 2, unit: '', name: 'tomatoes' },
  ],
  steps: ['Boil the rice for 12 minutes.', 'Halve the tomatoes.', 'Bake at 200 °C for 8 minutes, rest 30 seconds.'],
  nutrition: { calories: 400, proteinG: 9, carbsG: 70, fatG: 8 },
}
const recipe = { id: '33333333-3333-4333-8333-333333333333', title: 'Sunday rice', content }

/** A page with the entry, as it is after a reload at this address. */
async function open(at = '/', units: 'metric' | 'us' = 'metric', steps = content.steps) {
  const user = userEvent.setup()
  renderPage(<CookingEntry recipe={{ ...recipe, content: { ...content, steps } }} reading={{ servings: 4, units }} />, {
    at,
  })
  if (at === '/') await user.click(screen.getByRole('button', { name: 'Start cooking' }))
  return { user, mode: await screen.findByRole('dialog', { name: /Sunday rice/ }) }
}

const step = () => screen.getByRole('heading', { name: /^Step/ }).textContent

beforeEach(() => {
  Object.assign(navigator, { wakeLock: { request: () => Promise.resolve({ release: () => Promise.resolve() }) } })
})
afterEach(() => {
  vi.useRealTimers()
  usePlaceStore.setState({ places: [] })
  useTimerStore.setState({ timers: [] })
  Reflect.deleteProperty(navigator, 'wakeLock')
})

describe('cooking mode', () => {
  it('shows one step at a time with what it needs, for the servings that were chosen', async () => {
    const { user, mode } = await open()
    expect(within(mode).getByText('Boil the rice for 12 minutes.')).toBeVisible()
    expect(within(mode).getAllByText('300 g')[0]).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Next step' }))
    expect(within(mode).getByText('Halve the tomatoes.')).toBeVisible()
    await user.keyboard('{ArrowRight}')
    expect(step()).toBe('Step 3 of 3')
    await user.keyboard('{ArrowRight}{ArrowLeft}')
    expect(step()).toBe('Step 2 of 3')
  })

  it('turns with a swipe, and not when somebody scrolls', async () => {
    const { mode } = await open()
    const text = within(mode).getByText('Boil the rice for 12 minutes.')
    const swipe = (x: number, y: number) => {
      fireEvent.touchStart(text, { touches: [{ clientX: 300, clientY: 300 }] })
      fireEvent.touchEnd(text, { changedTouches: [{ clientX: 300 + x, clientY: 300 + y }] })
    }
    swipe(-80, -200)
    expect(step()).toBe('Step 1 of 3')
    swipe(-120, 10)
    expect(step()).toBe('Step 2 of 3')
  })

  it('is come back to at the same step, and begins anew once the dish is done', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Next step' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Continue at step 2' }))
    await user.click(await screen.findByRole('button', { name: 'Next step' }))
    await user.click(screen.getByRole('button', { name: 'Finish cooking' }))
    expect(await screen.findByRole('button', { name: 'Start cooking' })).toBeVisible()
  })

  it('stays at its step after a reload, and never beyond the last', async () => {
    await open('/?cook=2')
    expect(step()).toBe('Step 2 of 3')
  })

  it('measures in the units of the person', async () => {
    await open('/?cook=99', 'us')
    expect(step()).toBe('Step 3 of 3')
    expect(screen.getByText(/Bake at 400 °F/)).toBeVisible()
  })

  it('scales the amounts of a step, and says at a step where it cannot', async () => {
    const { user } = await open('/?cook=1', 'metric', ['Boil 150 g rice.', 'Stir.'])
    expect(screen.getByText('Boil 300 g rice.')).toBeVisible()
    await user.keyboard('{Escape}')
    cleanup()
    await open('/?cook=1', 'metric', ['Boil 150 g rice in 1 l water.', 'Stir.'])
    expect(screen.getByText('Boil 150 g rice in 1 l water.')).toBeVisible()
    expect(screen.getByText(/amounts in the steps are for 2 servings/)).toBeVisible()
    await user.keyboard('{ArrowRight}')
    expect(screen.queryByText(/amounts in the steps/)).toBeNull()
  })

  it('says honestly whether the screen stays on', async () => {
    await open()
    expect(await screen.findByText('The screen stays on.')).toBeVisible()
  })

  it('says so where the browser cannot keep the screen on', async () => {
    Reflect.deleteProperty(navigator, 'wakeLock')
    await open()
    expect(await screen.findByText('This browser cannot keep the screen on.')).toBeVisible()
  })

  it('says so where the device does not allow it', async () => {
    Object.assign(navigator, { wakeLock: { request: () => Promise.reject(new DOMException('', 'NotAllowedError')) } })
    await open()
    expect(await screen.findByText(/does not allow/)).toBeVisible()
  })
})

describe('timers', () => {
  it('of several steps run side by side, ring, and can be turned off', async () => {
    const { user } = await open()
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['Date', 'setInterval', 'clearInterval'] })
    const press = async (name: string) => user.click(screen.getByRole('button', { name }))
    await press('Start timer · 12 min')
    await press('Next step')
    await press('Next step')
    await press('Start timer · 30 s')
    expect(screen.getAllByRole('timer').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^1[12]:/),
      expect.stringMatching(/^0:(30|29)/),
    ])
    act(() => void vi.advanceTimersByTime(31_000))
    expect(screen.getAllByRole('timer')[1]).toHaveTextContent('Time is up')
    expect(screen.getByText('Time is up: step 3 of Sunday rice')).toBeInTheDocument()
    await press('Turn off')
    expect(screen.getAllByRole('timer')).toHaveLength(1)
    await press('Pause timer')
    const paused = screen.getByRole('timer').textContent
    act(() => void vi.advanceTimersByTime(60_000))
    expect(screen.getByRole('timer')).toHaveTextContent(paused)
  })

  it('go on while the page is reloaded', async () => {
    const timer = { recipeId: recipe.id, recipeTitle: recipe.title, step: 0, sentence: 'Boil.', leftMs: 60_000 }
    const state = { timers: [{ ...timer, id: 'a', endsAtMs: Date.now() + 20_000 }] }
    localStorage.setItem('healthy-meals:timers', JSON.stringify({ state, version: 1 }))
    await useTimerStore.persist.rehydrate()
    await open('/?cook=2')
    expect(screen.getByRole('timer')).toHaveTextContent(/^0:(20|19)/)
  })
})
