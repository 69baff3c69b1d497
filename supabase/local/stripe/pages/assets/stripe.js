// Stands in for js.stripe.com: what `@stripe/stripe-js` and an application with embedded checkout need of it.
;(function () {
  'use strict'
  const ORIGIN = new URL(document.currentScript.src).origin
  const TITLE = 'Secure payment input frame'

  class IntegrationError extends Error {
    constructor(message) {
      super(message)
      this.name = 'IntegrationError'
    }
  }

  /** One at a time on a page, as with the real one: from creation to destroy(). */
  let current = null

  function notHere(name) {
    return function () {
      throw new IntegrationError(
        `The local Stripe simulator does not know stripe.${name}(); it shows embedded checkout pages and hosted ones.`,
      )
    }
  }

  function renamed(from, to) {
    return function () {
      throw new IntegrationError(`stripe.${from}() was renamed. Use stripe.${to}() instead.`)
    }
  }

  async function readSecret(options) {
    if (!options || typeof options !== 'object')
      throw new IntegrationError('createEmbeddedCheckoutPage() needs an object of options.')
    const { clientSecret, fetchClientSecret, onComplete } = options
    if (fetchClientSecret !== undefined && typeof fetchClientSecret !== 'function')
      throw new IntegrationError('`fetchClientSecret` must be a function.')
    if (onComplete !== undefined && onComplete !== null && typeof onComplete !== 'function')
      throw new IntegrationError('`onComplete` must be a function.')
    if (!fetchClientSecret === !clientSecret)
      throw new IntegrationError('Provide exactly one of `fetchClientSecret` and `clientSecret`.')
    const secret = fetchClientSecret ? await fetchClientSecret() : clientSecret
    if (typeof secret !== 'string' || !/^cs_(test|live)_\w+_secret_\w+$/.test(secret)) {
      throw new IntegrationError(
        'Invalid value for the client secret: it should be a string of the form cs_..._secret_....',
      )
    }
    return secret
  }

  async function openSession(secret, key) {
    const id = secret.split('_secret_')[0]
    const query = new URLSearchParams({ client_secret: secret, key })
    const response = await fetch(`${ORIGIN}/checkout/${id}?${query}`)
    const answer = await response.json()
    if (!response.ok) throw new IntegrationError(answer.error?.message ?? 'This checkout session cannot be shown.')
    return id
  }

  class EmbeddedCheckout {
    #session
    #onComplete
    #frame
    #isDestroyed = false

    constructor(session, query, onComplete) {
      this.#session = session
      this.#onComplete = onComplete
      this.#frame = document.createElement('iframe')
      this.#frame.src = `${ORIGIN}/embedded/${session}?${query}`
      this.#frame.title = TITLE
      this.#frame.name = 'embedded-checkout'
      this.#frame.setAttribute('allow', 'payment *; clipboard-write')
      Object.assign(this.#frame.style, {
        border: '0',
        width: '100%',
        height: '480px',
        display: 'block',
        colorScheme: 'light',
      })
      window.addEventListener('message', this.#hear)
    }

    #hear = (event) => {
      const { data } = event
      if (event.origin !== ORIGIN || event.source !== this.#frame.contentWindow) return
      if (data?.from !== 'stripe-simulator' || data.session !== this.#session || this.#isDestroyed) return
      if (data.type === 'resize' && data.height > 0) this.#frame.style.height = `${data.height}px`
      if (data.type !== 'complete') return
      if (data.redirect) window.location.assign(data.redirect)
      else this.#onComplete?.()
    }

    mount(location) {
      if (this.#isDestroyed)
        throw new IntegrationError('This Embedded Checkout has already been destroyed. Create a new one.')
      const element = typeof location === 'string' ? document.querySelector(location) : location
      if (!(element instanceof HTMLElement)) {
        throw new IntegrationError(
          `The selector or element that you passed to mount() is not in the page: ${String(location)}`,
        )
      }
      if (this.#frame.isConnected)
        throw new IntegrationError('This Embedded Checkout is already mounted. Call unmount() first.')
      element.replaceChildren(this.#frame)
    }

    unmount() {
      if (this.#isDestroyed) throw new IntegrationError('This Embedded Checkout has already been destroyed.')
      this.#frame.remove()
    }

    destroy() {
      if (this.#isDestroyed) throw new IntegrationError('This Embedded Checkout has already been destroyed.')
      this.#isDestroyed = true
      this.#frame.remove()
      window.removeEventListener('message', this.#hear)
      current = null
    }
  }

  async function createEmbeddedCheckoutPage(key, options) {
    if (current) throw new IntegrationError('You cannot have multiple Embedded Checkout objects.')
    const claim = {}
    current = claim
    try {
      const secret = await readSecret(options)
      const session = await openSession(secret, key)
      const query = new URLSearchParams({ client_secret: secret, key, origin: window.location.origin })
      return (current = new EmbeddedCheckout(session, query, options.onComplete))
    } catch (error) {
      if (current === claim) current = null
      throw error
    }
  }

  function Stripe(key) {
    if (typeof key !== 'string' || key.trim() === '')
      throw new IntegrationError('Please call Stripe() with your publishable key. You used an empty string.')
    if (/^(sk|rk)_/.test(key)) throw new IntegrationError('You should not use your secret key with Stripe.js.')
    if (!key.startsWith('pk_'))
      throw new IntegrationError(`Please call Stripe() with your publishable key: ${key} is none.`)
    return {
      createEmbeddedCheckoutPage: (options) => createEmbeddedCheckoutPage(key, options),
      initEmbeddedCheckout: renamed('initEmbeddedCheckout', 'createEmbeddedCheckoutPage'),
      initCheckout: renamed('initCheckout', 'initCheckoutElementsSdk'),
      initCheckoutElementsSdk: notHere('initCheckoutElementsSdk'),
      // Wrappers look for these to tell a Stripe object from something else.
      elements: notHere('elements'),
      createToken: notHere('createToken'),
      createPaymentMethod: notHere('createPaymentMethod'),
      confirmCardPayment: notHere('confirmCardPayment'),
      confirmPayment: notHere('confirmPayment'),
      registerAppInfo() {},
      _registerWrapper() {},
    }
  }
  // The release train that `@stripe/stripe-js` 10 looks for.
  Stripe.version = 'endive'
  window.Stripe = Stripe
})()
