import Square from 'lucide-react/icons/square'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { usePageTitle } from '@/hooks/use-page-title'
import { cn } from '@/lib/utils'
import { recipesTexts } from '@/texts/en/recipes'
import { describeProgress } from '../model/describe-progress'
import { describeWishes } from '../model/describe-wishes'
import { isRunning, type Generation } from '../model/generation'
import { stopGeneration } from '../state/stop-generation'
import { PartialRecipeView } from './partial-recipe-view'

type Running = Extract<Generation, { status: 'reserving' | 'writing' | 'stopping' }>

/** A recipe in the making: how far it is, the way out, and what is there of it. */
export function GenerationPanel({ generation }: { generation: Running }) {
  const t = recipesTexts().generation
  const headingRef = useRef<HTMLHeadingElement>(null)
  usePageTitle(t.title)
  useEffect(() => {
    headingRef.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [])
  const isStopping = generation.status === 'stopping'
  const percent = Math.round(generation.progress * 100)
  return (
    <div className="flex flex-col gap-6">
      <div className="sticky top-16 z-30 -mx-4 -mt-7 flex flex-col gap-3 border-b border-border bg-background/95 px-4 py-4 backdrop-blur-md sm:-mx-6 sm:-mt-10 sm:px-6 lg:mx-0 lg:mt-0 lg:rounded-xl lg:border lg:bg-card">
        <div className="flex items-center justify-between gap-4">
          <div className="min-w-0">
            <h1 ref={headingRef} tabIndex={-1} className="text-xl sm:text-2xl">
              {t.title}
            </h1>
            <p aria-live="polite" className="text-muted-foreground">
              {describeProgress(generation)}
            </p>
          </div>
          <Button variant="outline" onClick={() => void stopGeneration()} isPending={isStopping}>
            {!isStopping && <Square aria-hidden="true" className="size-3.5 fill-current" />}
            {isStopping ? t.stopping : t.stop}
          </Button>
        </div>
        <div
          role="progressbar"
          aria-label={t.progress}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          className="h-2 overflow-hidden rounded-full bg-muted"
        >
          <div
            className={cn(
              'h-full origin-left rounded-full bg-primary transition-transform duration-500 ease-out rtl:origin-right',
              isRunning(generation) && 'animate-shimmer',
            )}
            style={{ transform: `scaleX(${Math.max(0.04, generation.progress)})` }}
          />
        </div>
        <p className="text-sm text-muted-foreground">
          <span className="wrap-anywhere" dir="auto">
            {describeWishes(generation.request)}
          </span>{' '}
          · {t.payWhenFinished}
        </p>
      </div>
      <PartialRecipeView partial={generation.partial} request={generation.request} />
    </div>
  )
}
