/** Stripe's receipt of a payment, at the address that the charge names. */
import type { Stripe } from 'stripe'
import { formatMoney } from '../state/money.ts'
import { html } from './html.ts'
import { renderPage } from './layout.ts'

export function renderReceipt(charge: Stripe.Charge): string {
  const { amount, amount_refunded: refunded, currency, payment_method_details: method } = charge
  const rows: [string, string][] = [
    ['Amount paid', formatMoney(amount, currency)],
    ['Date paid', new Date(charge.created * 1000).toISOString().slice(0, 10)],
    ['Payment method', method?.card ? `${method.card.brand} – ${method.card.last4}` : 'Bank debit'],
    ['For', charge.description ?? ''],
    ...(refunded > 0 ? [['Refunded', formatMoney(refunded, currency)] as [string, string]] : []),
  ]
  const items = rows.map(
    ([name, value]) =>
      html`<li>
        <span class="item-name">${name}</span>
        <span>${value}</span>
      </li>`,
  )
  const body = html`<main id="checkout" data-session="" data-secret="" data-parent="">
    <section class="summary">
      <h1 class="merchant">Receipt from Healthy Meals AI <span class="badge">Test mode</span></h1>
      <ul class="items">
        ${items}
      </ul>
    </section>
  </main>`
  return renderPage({ title: 'Receipt', asset: 'checkout', bodyClass: 'hosted', body })
}
