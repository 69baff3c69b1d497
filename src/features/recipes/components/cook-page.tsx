import { lazy, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import { LoadingPage } from '@/components/loading-page'
import { PageHeader } from '@/components/page-header'
import { useSession } from '@/lib/session'
import { orderTexts } from '@/texts/en/recipes/order'
import { isRunning, type Generation } from '../model/generation'
import { claimDraft } from '../state/draft-store'
import { resumeGeneration } from '../state/generation-runner'
import { dismissGeneration, useGeneration } from '../state/generation-store'
import { CookForm } from './cook-form'

const GenerationNotice = lazy(async () => ({ default: (await import('./generation-notice')).GenerationNotice }))
const GenerationPanel = lazy(async () => ({ default: (await import('../generation')).GenerationPanel }))
const FinishedPanel = lazy(async () => ({ default: (await import('../generation')).FinishedPanel }))

/** The main page of a cook: the form, the recipe while it is written, the recipe when it is there. */
export function CookPage() {
  const { userId } = useSession()
  const generation = useGeneration(userId)
  useForgetSeenRecipe(generation.status === 'done')

  useEffect(() => {
    if (userId === null) return
    claimDraft(userId)
    void resumeGeneration(userId)
  }, [userId])

  useStartAtTheTop(generation.status)

  const t = orderTexts().form
  if (userId === null) return null
  if (isRunning(generation) || generation.status === 'done') {
    return (
      <Suspense fallback={<LoadingPage />}>
        {generation.status === 'done' ? (
          <FinishedPanel key={generation.recipe.id} generation={generation} />
        ) : (
          <GenerationPanel generation={generation} />
        )}
      </Suspense>
    )
  }
  return (
    <>
      <PageHeader title={t.title} description={t.description} />
      {generation.status !== 'idle' && (
        <Suspense fallback={null}>
          <GenerationNotice key={generation.status} generation={generation} />
        </Suspense>
      )}
      <CookForm userId={userId} />
    </>
  )
}

/** From the recipe back to the form: the button that was pressed is gone, so the page starts anew at its heading. */
function useStartAtTheTop(status: Generation['status']): void {
  const lastStatus = useRef(status)
  useEffect(() => {
    const wasDone = lastStatus.current === 'done'
    lastStatus.current = status
    if (!wasDone || status !== 'idle') return
    window.scrollTo({ top: 0 })
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [status])
}

let mountedCount = 0

/** A recipe that was seen makes room for the form when the person leaves, or presses "Cook" again. */
function useForgetSeenRecipe(isDone: boolean): void {
  const { key } = useLocation()
  const seenAtKey = useRef<string>(undefined)

  useEffect(() => {
    if (!isDone) seenAtKey.current = undefined
    else if (seenAtKey.current === undefined) seenAtKey.current = key
    else if (seenAtKey.current !== key) dismissGeneration()
  }, [isDone, key])

  useEffect(() => {
    mountedCount += 1
    return () => {
      mountedCount -= 1
      // A moment later, since strict mode takes components away and puts them back at once.
      setTimeout(() => {
        if (mountedCount === 0 && isDone) dismissGeneration()
      })
    }
  }, [isDone])
}
