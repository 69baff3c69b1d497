// The card form's behaviour, in the frame and on the hosted page.
const main = document.getElementById('checkout')
const form = document.getElementById('pay-form')
const { session, secret, parent: parentOrigin } = main.dataset
const isEmbedded = parentOrigin !== ''

function tellParent(message) {
  if (isEmbedded) window.parent.postMessage({ from: 'stripe-simulator', session, ...message }, parentOrigin)
}

if (isEmbedded) {
  new ResizeObserver(() => tellParent({ type: 'resize', height: Math.ceil(document.body.scrollHeight) })).observe(
    document.body,
  )
  tellParent({ type: 'ready' })
}

/** Keeps the caret behind the same digit when spaces come and go. */
function reformat(input, format) {
  const digitsBefore = input.value.slice(0, input.selectionStart ?? input.value.length).replace(/\D/g, '').length
  input.value = format(input.value.replace(/\D/g, ''))
  if (document.activeElement !== input) return
  let position = 0
  for (let seen = 0; position < input.value.length && seen < digitsBefore; position++) {
    if (/\d/.test(input.value[position])) seen++
  }
  if (position === input.value.length - 3 && input.value.endsWith(' / ')) position = input.value.length
  input.setSelectionRange(position, position)
}

function formatNumber(digits) {
  if (/^3[47]/.test(digits))
    return [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 15)].filter(Boolean).join(' ')
  return (digits.slice(0, 19).match(/\d{1,4}/g) ?? []).join(' ')
}

function formatExpiry(digits) {
  const month = /^[2-9]/.test(digits) ? `0${digits}` : digits
  // A whole year (12/2034) may be typed or pasted.
  const year = month.length > 4 ? month.slice(2, 6) : month.slice(2)
  return month.length > 2 ? `${month.slice(0, 2)} / ${year}` : month
}

function start() {
  const problem = document.getElementById('problem')
  const payButton = document.getElementById('pay')
  const payLabel = document.getElementById('pay-label')
  const challenge = document.getElementById('challenge')
  const idleLabel = payLabel.textContent
  const fields = Object.fromEntries(['number', 'expiry', 'cvc'].map((id) => [id, document.getElementById(id)]))
  let isBusy = false
  let challengeId = null

  fields.number.addEventListener('input', () => reformat(fields.number, formatNumber))
  fields.expiry.addEventListener('input', (event) => {
    // Deleting must not put back the slash that was just deleted.
    if (event.inputType?.startsWith('delete')) return
    reformat(fields.expiry, formatExpiry)
  })
  fields.cvc.addEventListener('input', () => reformat(fields.cvc, (digits) => digits.slice(0, 4)))

  const method = () => form.querySelector('input[name=method]:checked')?.value ?? 'card'
  function showMethod() {
    document.getElementById('card-fields').hidden = method() !== 'card'
    document.getElementById('bank-fields').hidden = method() !== 'bank'
  }
  for (const radio of form.querySelectorAll('input[name=method]')) radio.addEventListener('change', showMethod)
  showMethod()

  for (const button of document.querySelectorAll('.fill')) {
    button.addEventListener('click', () => {
      fields.number.value = formatNumber(button.dataset.number)
      fields.expiry.value ||= `12 / ${String(new Date().getFullYear() + 3).slice(-2)}`
      fields.cvc.value ||= button.dataset.number.length === 15 ? '1234' : '123'
      payButton.focus()
    })
  }

  function setBusy(value) {
    isBusy = value
    payButton.setAttribute('aria-disabled', String(value))
    payLabel.textContent = value ? 'Processing…' : idleLabel
  }

  function showProblem(message, fieldId) {
    for (const field of Object.values(fields)) field.removeAttribute('aria-invalid')
    problem.textContent = message
    const field = fields[fieldId]
    field?.setAttribute('aria-invalid', 'true')
    if (message) (field ?? payButton).focus()
  }

  async function post(path, body) {
    const response = await fetch(`/checkout/${session}/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ clientSecret: secret, ...body }),
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return response.json()
  }

  function showDone(outcome) {
    form.hidden = true
    challenge.hidden = true
    document.querySelector('.test-cards').hidden = true
    document.getElementById('done').hidden = false
    document.getElementById('done-title').textContent = outcome === 'paid' ? 'Payment received' : 'Payment on its way'
    document.getElementById('done-text').textContent =
      outcome === 'paid' ? 'Thank you.' : 'Your bank needs a little longer. We will tell you when the money is there.'
    document.getElementById('done-title').focus()
  }

  /** Every answer ends here: paid, asked for more, or refused with another try. */
  function conclude(result) {
    if (result.outcome === 'challenge') {
      challengeId = result.challengeId
      form.hidden = true
      challenge.hidden = false
      document.getElementById('challenge-title').focus()
      return
    }
    form.hidden = false
    challenge.hidden = true
    if (result.outcome === 'declined' || result.outcome === 'closed') {
      setBusy(false)
      showProblem(result.message, result.field)
      return
    }
    showDone(result.outcome)
    if (isEmbedded) tellParent({ type: 'complete', redirect: result.redirect })
    else if (result.redirect) window.location.assign(result.redirect)
  }

  async function attempt(path, body) {
    if (isBusy && path === 'pay') return
    setBusy(true)
    showProblem('')
    try {
      conclude(await post(path, body))
    } catch {
      form.hidden = false
      challenge.hidden = true
      setBusy(false)
      showProblem('The payment could not be sent. Check the connection and try again.')
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const data = Object.fromEntries(new FormData(form))
    const email = document.getElementById('email')
    if (email && !email.checkValidity()) {
      showProblem('Your email is invalid.')
      email.focus()
      return
    }
    void attempt('pay', { ...data, method: method() })
  })
  document
    .getElementById('challenge-complete')
    .addEventListener('click', () => void attempt('challenge', { challengeId, isProven: true }))
  document
    .getElementById('challenge-fail')
    .addEventListener('click', () => void attempt('challenge', { challengeId, isProven: false }))
}

if (form) start()
