import { useEffect, useRef, useState } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import { createLogger } from '@/lib/log'
import { purchaseTexts } from '@/texts/en/purchase'
import { loadStripeClient } from '../api/load-stripe'

const log = createLogger('purchase')

export interface CheckoutPageProps {
  clientSecret: string
  /** Stripe's page is complete; it does not say whether it is paid. */
  onComplete: () => void
  /** Stripe's script or page did not come. */
  onFailure: () => void
}

/** Stripe allows one page at a time in a document: the next waits until the last is gone. */
let lastPage: Promise<void> = Promise.resolve()

/** Stripe's own page, embedded. Everything about the card happens inside its frame. */
export function CheckoutPage({ clientSecret, onComplete, onFailure }: CheckoutPageProps) {
  const container = useRef<HTMLDivElement>(null)
  const [isLoading, setIsLoading] = useState(true)
  const callbacks = useRef({ onComplete, onFailure })
  useEffect(() => {
    callbacks.current = { onComplete, onFailure }
  })

  useEffect(() => {
    let isGone = false
    let destroy = () => {}
    const show = async () => {
      if (isGone) return
      const stripe = await loadStripeClient()
      if (isGone) return
      const page = await stripe.createEmbeddedCheckoutPage({
        fetchClientSecret: () => Promise.resolve(clientSecret),
        onComplete: () => callbacks.current.onComplete(),
      })
      destroy = () => page.destroy()
      if (isGone || container.current === null) return destroy()
      page.mount(container.current)
      setIsLoading(false)
    }
    lastPage = lastPage.then(show).catch((error: unknown) => {
      if (isGone) return
      log.error("Stripe's page could not be shown", error)
      callbacks.current.onFailure()
    })
    return () => {
      isGone = true
      destroy()
    }
  }, [clientSecret])

  return (
    <div className="grid gap-3">
      {isLoading && (
        <div role="status" className="grid gap-4">
          <span className="sr-only">{purchaseTexts().loadingForm}</span>
          <Skeleton className="h-8 w-1/2" />
          <Skeleton className="h-12" />
          <Skeleton className="h-12" />
          <Skeleton className="h-14" />
        </div>
      )}
      {/* Stripe's page brings its own white ground and sets its own height. */}
      <div ref={container} className="overflow-hidden rounded-lg bg-white empty:hidden" />
    </div>
  )
}
