import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import { Dialog } from 'radix-ui'
import { useEffect, useRef, type KeyboardEvent, type TouchEvent } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/lib/utils'
import { cookingModeTexts } from '@/texts/en/cooking-mode'
import { watchTimers } from '../state/alarm'
import type { CookingModeProps } from './cooking-mode-props'
import { StepView } from './step-view'
import { TimerBar } from './timer-bar'
import { useWakeLock } from './use-wake-lock'

/** In pixels, and clearly more sideways than up or down. */
const MIN_SWIPE = 60

/** One step at a time, large enough to be read from the stove and turned with one floury finger. */
export default function CookingMode({ recipe, reading, step, onStepChange, onLeave, onDone }: CookingModeProps) {
  const t = cookingModeTexts()
  const screen = useWakeLock()
  const touch = useRef<{ x: number; y: number }>(null)
  const total = recipe.content.steps.length
  const isFirst = step === 0
  const isLast = step === total - 1
  useEffect(watchTimers, [])

  const move = (by: 1 | -1) => {
    const next = step + by
    if (next >= 0 && next < total) onStepChange(next)
  }
  const isRightToLeft = () => getComputedStyle(document.documentElement).direction === 'rtl'
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    move((event.key === 'ArrowRight') === isRightToLeft() ? -1 : 1)
  }
  const handleTouchStart = ({ touches }: TouchEvent) => {
    const first = touches[0]
    touch.current = first ? { x: first.clientX, y: first.clientY } : null
  }
  const handleTouchEnd = ({ changedTouches }: TouchEvent) => {
    const last = changedTouches[0]
    const from = touch.current
    touch.current = null
    if (!from || !last) return
    const [x, y] = [last.clientX - from.x, last.clientY - from.y]
    if (Math.abs(x) < MIN_SWIPE || Math.abs(x) < 2 * Math.abs(y)) return
    move(x < 0 === isRightToLeft() ? -1 : 1)
  }

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onLeave()}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onKeyDown={handleKeyDown}
          className="fixed inset-0 z-50 flex flex-col bg-background pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] text-foreground outline-none data-[state=open]:animate-fade-in"
        >
          <header className="flex items-center gap-3 px-4 pt-3 sm:px-8">
            <div className="min-w-0 grow">
              <Dialog.Title dir="auto" className="truncate font-sans text-base font-semibold text-muted-foreground">
                <span className="sr-only">{t.label(recipe.title)}</span>
                <span aria-hidden="true">{recipe.title}</span>
              </Dialog.Title>
              <p className="text-sm text-muted-foreground">{t.screen[screen]}</p>
            </div>
            <Dialog.Close asChild>
              <Button variant="ghost" size="icon" aria-label={t.leave}>
                <X aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </header>
          <div aria-hidden="true" className="flex gap-1.5 px-4 pt-3 sm:px-8">
            {recipe.content.steps.map((_, index) => (
              <span key={index} className={cn('h-1.5 grow rounded-full', index <= step ? 'bg-primary' : 'bg-muted')} />
            ))}
          </div>
          <div
            className="min-h-0 grow overflow-y-auto overscroll-contain px-4 py-6 sm:px-8"
            onTouchStart={handleTouchStart}
            onTouchEnd={handleTouchEnd}
          >
            <StepView key={step} recipe={recipe} reading={reading} step={step} />
          </div>
          <footer className="flex flex-col gap-3 border-t border-border bg-card px-4 py-3 *:mx-auto *:w-full *:max-w-3xl sm:px-8">
            <TimerBar />
            <div className="flex gap-3">
              <Button variant="outline" size="lg" className="px-5" disabled={isFirst} onClick={() => move(-1)}>
                <ArrowLeft aria-hidden="true" className="rtl:rotate-180" />
                {t.previous}
              </Button>
              {isLast ? (
                <Button size="lg" className="min-w-0 grow px-4" onClick={onDone}>
                  <Check aria-hidden="true" />
                  {t.done}
                </Button>
              ) : (
                <Button size="lg" className="min-w-0 grow px-4" onClick={() => move(1)}>
                  {t.next}
                  <ArrowRight aria-hidden="true" className="rtl:rotate-180" />
                </Button>
              )}
            </div>
            <p className="text-center text-sm text-muted-foreground [@media(height<40rem)]:hidden">{t.howTo}</p>
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
