import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/utils'
import { cookingModeTexts } from '@/texts/en/cooking-mode'
import { extendTimer, formatClock, isRinging, pauseTimer, remainingMs, resumeTimer, type Timer } from '../model/timer'
import { allowSound } from '../state/alarm'
import { changeTimer, removeTimer, useTimerStore } from '../state/timer-store'
import { useNow } from './use-now'

const MINUTE_MS = 60_000

/** All timers, whichever step or recipe they were started in. */
export function TimerBar() {
  const timers = useTimerStore((state) => state.timers)
  return timers.length > 0 && <TimerList timers={timers} />
}

/** Ticks only while there is a timer. */
function TimerList({ timers }: { timers: readonly Timer[] }) {
  const now = useNow()
  return (
    <ul aria-label={cookingModeTexts().timers.label} className="flex max-h-48 flex-col gap-2 overflow-y-auto">
      {timers.map((timer) => (
        <TimerRow key={timer.id} timer={timer} nowMs={now} />
      ))}
    </ul>
  )
}

function TimerRow({ timer, nowMs }: { timer: Timer; nowMs: number }) {
  const t = cookingModeTexts().timers
  const isOver = isRinging(timer, nowMs)
  const isPaused = timer.endsAtMs === null
  const change = (next: (timer: Timer) => Timer) => {
    allowSound()
    changeTimer(timer.id, next)
  }
  return (
    <li
      className={cn(
        'flex items-center gap-1 rounded-xl ps-4 pe-1',
        isOver ? 'bg-tomato text-tomato-foreground' : 'bg-accent text-accent-foreground',
      )}
    >
      <div className="min-w-0 grow py-1.5">
        <span role="timer" className="block text-xl leading-tight font-semibold tabular-nums">
          {isOver ? t.ringing : formatClock(remainingMs(timer, nowMs))}
        </span>
        <span dir="auto" className="block truncate text-sm">
          {t.ofStep(timer.step + 1)} · {timer.sentence}
        </span>
      </div>
      <span role="alert" className="sr-only">
        {isOver && t.rang(timer.step + 1, timer.recipeTitle)}
      </span>
      <Button
        variant="ghost"
        size="icon"
        className="text-current"
        aria-label={t.addMinute}
        onClick={() => change((one) => extendTimer(one, MINUTE_MS, Date.now()))}
      >
        <Plus aria-hidden="true" />
      </Button>
      {!isOver && (
        <Button
          variant="ghost"
          size="icon"
          className="text-current"
          aria-label={isPaused ? t.resume : t.pause}
          onClick={() => change((one) => (isPaused ? resumeTimer : pauseTimer)(one, Date.now()))}
        >
          {isPaused ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
        </Button>
      )}
      <Button
        variant="ghost"
        size="icon"
        className="text-current"
        aria-label={isOver ? t.silence : t.remove}
        onClick={() => removeTimer(timer.id)}
      >
        <X aria-hidden="true" />
      </Button>
    </li>
  )
}
