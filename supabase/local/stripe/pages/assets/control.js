// The control page: asks for the state every other second and draws it anew when it changed.
const POLL_MS = 1500
const byId = (id) => document.getElementById(id)
let drawn = ''

async function call(path, body = {}) {
  const response = await fetch(`/_control/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  byId('notice').textContent = response.ok ? '' : answer.error.message
  await refresh()
}

function element(tag, props = {}, ...children) {
  const node = Object.assign(document.createElement(tag), props)
  node.append(...children.filter((child) => child !== null))
  return node
}
const state = (text) => element('span', { className: 'state', textContent: text })
const muted = (text) => element('span', { className: 'muted', textContent: text })
const button = (text, path, body) =>
  element('button', { type: 'button', textContent: text, onclick: () => void call(path, body) })
const money = (amount, currency) => new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount / 100)
const time = (seconds) => new Date(seconds * 1000).toLocaleTimeString()
const line = (...children) => element('div', { className: 'line' }, ...children)

function askAmount(left, currency) {
  const text = window.prompt(`Refund how much (in ${currency.toUpperCase()})?`, (left / 100).toFixed(2))
  return text === null ? null : Math.round(Number(text) * 100)
}

function paymentActions(session, charge) {
  const actions = element('div', { className: 'actions' })
  if (session.status === 'open')
    actions.append(
      button('Pay with 4242…', 'pay', { sessionId: session.id }),
      button('Expire', 'expire', { sessionId: session.id }),
    )
  if (charge?.status === 'pending') {
    actions.append(button('Succeed now', 'settle', { sessionId: session.id, outcome: 'succeeded' }))
    actions.append(button('Fail now', 'settle', { sessionId: session.id, outcome: 'failed' }))
  }
  const left = charge?.status === 'succeeded' ? charge.amount - charge.amountRefunded : 0
  if (left > 0) {
    actions.append(button('Refund', 'refund', { chargeId: charge.id }))
    const partly = button('Refund partly…')
    partly.onclick = () => {
      const amount = askAmount(left, charge.currency)
      if (amount !== null) void call('refund', { chargeId: charge.id, amount })
    }
    actions.append(partly)
    actions.append(button('Dispute', 'dispute', { chargeId: charge.id, action: 'open' }))
    actions.append(button('Inquire', 'dispute', { chargeId: charge.id, action: 'inquiry' }))
    actions.append(button('Warn of fraud', 'warn', { chargeId: charge.id }))
  }
  return actions
}

function disputeRow(dispute) {
  const actions = element('div', { className: 'actions' })
  const act = (text, action) => actions.append(button(text, 'dispute', { disputeId: dispute.id, action }))
  if (dispute.isOpen) {
    if (!dispute.isWithdrawn) act('Withdraw funds', 'withdraw')
    act('Win', 'win')
    act('Lose', 'lose')
  }
  if (dispute.isWithdrawn && !dispute.isOpen) act('Reinstate funds', 'reinstate')
  return element(
    'div',
    {},
    line(
      muted('Dispute'),
      element('span', { textContent: money(dispute.amount, dispute.currency) }),
      state(dispute.status),
      muted(dispute.isWithdrawn ? 'funds withdrawn' : ''),
    ),
    actions,
  )
}

function refundRow(refund) {
  const row = line(
    muted('Refund'),
    element('span', { textContent: money(refund.amount, refund.currency) }),
    state(refund.status),
  )
  if (refund.status === 'pending')
    row.append(button('Succeed', 'refund-status', { refundId: refund.id, status: 'succeeded' }))
  if (refund.status === 'pending' || refund.status === 'succeeded')
    row.append(button('Fail', 'refund-status', { refundId: refund.id, status: 'failed' }))
  return row
}

function sessionCard(session) {
  const { charge } = session
  return element(
    'article',
    { className: 'card' },
    line(
      element('strong', { textContent: money(session.amount, session.currency) }),
      state(session.status),
      state(session.paymentStatus),
      muted(session.uiMode),
      muted(time(session.created)),
    ),
    line(muted(session.email ?? 'no e-mail'), muted(session.description), charge?.card ? muted(charge.card) : null),
    element('code', { textContent: session.id }),
    ...session.refunds.map(refundRow),
    ...session.disputes.map(disputeRow),
    paymentActions(session, charge),
  )
}

function deliveryRow(delivery) {
  const last = delivery.attempts.at(-1)
  const result = last ? (last.status ?? last.error) : 'not tried yet'
  const next = delivery.nextTryAt ? `next try ${new Date(delivery.nextTryAt).toLocaleTimeString()}` : ''
  return line(
    state(delivery.status),
    muted(
      `${delivery.tries} ${delivery.tries === 1 ? 'try' : 'tries'}, last: ${result}${last ? ` in ${last.durationMs} ms` : ''}`,
    ),
    muted(next),
    muted(delivery.url),
  )
}

function eventCard(event) {
  const actions = element(
    'div',
    { className: 'actions' },
    button('Resend', 'resend', { eventId: event.id }),
    button('Send a twin', 'twin', { eventId: event.id }),
  )
  return element(
    'article',
    { className: 'card' },
    line(element('strong', { textContent: event.type }), muted(time(event.created)), muted(event.objectId ?? '')),
    element('code', { textContent: event.id }),
    ...(event.deliveries.length > 0 ? event.deliveries.map(deliveryRow) : [line(muted('no endpoint listens for it'))]),
    actions,
  )
}

function draw(answer) {
  const { counts, switches } = answer
  byId('figures').textContent =
    `${counts.sessions} sessions, ${counts.charges} charges, ${counts.events} events, ${counts.pendingDeliveries} webhooks waiting, ${counts.jobs} planned`
  byId('out').checked = switches.isOut
  byId('hold').checked = switches.isHolding
  const nothing = (text) => [element('p', { className: 'muted', textContent: text })]
  byId('sessions').replaceChildren(
    ...(answer.sessions.length ? answer.sessions.map(sessionCard) : nothing('Nobody has started to pay yet.')),
  )
  byId('events').replaceChildren(
    ...(answer.events.length ? answer.events.map(eventCard) : nothing('Nothing has happened yet.')),
  )
}

async function refresh() {
  try {
    const text = await (await fetch('/_control/state?limit=30')).text()
    if (text === drawn) return
    drawn = text
    draw(JSON.parse(text))
  } catch {
    drawn = ''
    byId('figures').textContent = 'The simulator does not answer.'
  }
}

byId('out').onchange = (event) => void call('outage', { isOut: event.target.checked })
byId('hold').onchange = (event) => void call('deliveries', { isHolding: event.target.checked })
byId('send-now').onclick = () => void call('deliveries', { sendNow: true })
byId('run-jobs').onclick = () => void call('jobs')
byId('clear').onclick = () => void call('clear')
void refresh()
setInterval(() => document.visibilityState === 'visible' && void refresh(), POLL_MS)
