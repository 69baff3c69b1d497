/** Brings Stripe.js onto the page when somebody is about to pay, and not before. */
import type { Stripe } from '@stripe/stripe-js'
import { env } from '@/lib/env'

const LOAD_TIMEOUT_MS = 15_000

let loading: Promise<Stripe> | null = null

/** @throws when the script is blocked or does not come in time; the next call tries anew. */
export function loadStripeClient(): Promise<Stripe> {
  loading ??= withTimeout(load()).catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function load(): Promise<Stripe> {
  // `pure` does nothing on import; the plain entry would load Stripe's script at once.
  const { loadStripe } = await import('@stripe/stripe-js/pure')
  if (env.stripeJsUrl !== '') await loadScript(env.stripeJsUrl)
  const stripe = await loadStripe(env.stripePublishableKey)
  if (stripe === null) throw new Error('Stripe.js needs a browser')
  return stripe
}

/** Once `window.Stripe` exists, `loadStripe` uses it and loads nothing of its own. */
function loadScript(url: string): Promise<void> {
  if (window.Stripe !== undefined) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      script.remove()
      reject(new Error(`${url} did not load`))
    })
    document.head.append(script)
  })
}

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Stripe.js did not load in time')), LOAD_TIMEOUT_MS)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
