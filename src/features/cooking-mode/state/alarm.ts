/** Rings for timers whose time is up, also after cooking mode was left: by sound, by vibration and in words. */
import { createLogger } from '@/lib/log'
import { toast } from '@/lib/toast'
import { cookingModeTexts } from '@/texts/en/cooking-mode'
import { isRinging } from '../model/timer'
import { removeTimer, useTimerStore } from './timer-store'

const log = createLogger('cooking')

const TICK_MS = 500
/** As a kitchen timer does: again and again, and not for ever. */
const RING_EVERY_MS = 2_500
const MAX_RINGS = 24

let audio: AudioContext | undefined
let ticker: ReturnType<typeof setInterval> | undefined
const rung = new Map<string, { count: number; lastMs: number }>()

/** To be called in a press: browsers give no sound to a page that nobody has touched. */
export function allowSound(): void {
  try {
    audio ??= new AudioContext()
    void audio.resume()
  } catch (error) {
    log.info('no sound on this device', error)
  }
}

function beep(): void {
  if (audio?.state !== 'running') return
  for (const [index, frequency] of [880, 1175, 880].entries()) {
    const at = audio.currentTime + index * 0.22
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.0001, at)
    volume.gain.exponentialRampToValueAtTime(0.3, at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.2)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + 0.21)
  }
}

function tick(): void {
  const now = Date.now()
  const ringing = useTimerStore.getState().timers.filter((timer) => isRinging(timer, now))
  for (const id of rung.keys()) if (!ringing.some((timer) => timer.id === id)) silence(id)
  for (const { id, step, recipeTitle } of ringing) {
    const { count, lastMs } = rung.get(id) ?? { count: 0, lastMs: 0 }
    if (count >= MAX_RINGS || now - lastMs < RING_EVERY_MS) continue
    rung.set(id, { count: count + 1, lastMs: now })
    beep()
    // Not there at all on iPhones.
    ;(navigator as Partial<Navigator>).vibrate?.([300, 150, 300])
    if (count === 0) announce(id, step, recipeTitle)
  }
}

function announce(id: string, step: number, title: string): void {
  const t = cookingModeTexts().timers
  toast.message(t.rang(step + 1, title), {
    id: `timer-${id}`,
    durationMs: RING_EVERY_MS * MAX_RINGS,
    action: { label: t.silence, onClick: () => removeTimer(id) },
  })
}

function silence(id: string): void {
  rung.delete(id)
  toast.dismiss(`timer-${id}`)
}

/** From the first timer on, as long as the page is open. */
export function watchTimers(): void {
  ticker ??= setInterval(tick, TICK_MS)
}
