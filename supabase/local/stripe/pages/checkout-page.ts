/** The card form: Stripe's page inside ours, or on its own. */
import type { Stripe } from 'stripe'
import { TEST_CARDS } from '../payments/test-cards.ts'
import { formatMoney } from '../state/money.ts'
import type { WireLineItem } from '../state/rows.ts'
import { html, type Html } from './html.ts'
import { renderPage } from './layout.ts'

const MERCHANT = 'Healthy Meals AI'

interface CheckoutView {
  session: Stripe.Checkout.Session
  lineItems: WireLineItem[]
  /** The page that holds the frame; null on the hosted page. */
  parentOrigin: string | null
}

const moneyOf = (session: Stripe.Checkout.Session) => formatMoney(session.amount_total ?? 0, session.currency ?? 'usd')

function summary({ session, lineItems }: CheckoutView): Html {
  const items = lineItems.map(
    (item) =>
      html`<li>
        <span class="item-name">${item.description}${(item.quantity ?? 1) > 1 ? html` × ${item.quantity}` : null}</span>
        <span>${formatMoney(item.amount_total, item.currency)}</span>
      </li>`,
  )
  return html`<section class="summary" aria-label="Order">
    <h1 class="merchant">${MERCHANT} <span class="badge">Test mode</span></h1>
    <p class="total">${moneyOf(session)}</p>
    <ul class="items">
      ${items}
    </ul>
  </section>`
}

function emailRow(session: Stripe.Checkout.Session): Html {
  const email = session.customer_details?.email
  return email
    ? html`<p class="known-email"><span>Email</span> <span>${email}</span></p>`
    : html`<p class="field">
        <label for="email">Email <span class="optional">(for the receipt)</span></label>
        <input id="email" name="email" type="email" autocomplete="email" />
      </p>`
}

function methodChoice(session: Stripe.Checkout.Session): Html | null {
  if (!session.payment_method_types.includes('us_bank_account')) return null
  const hasCard = session.payment_method_types.includes('card')
  const card = html`<label><input type="radio" name="method" value="card" checked /> Card</label>`
  return html`<fieldset class="methods">
    <legend>Payment method</legend>
    ${hasCard ? card : null}
    <label
      ><input type="radio" name="method" value="bank" ${hasCard ? null : html`checked`} /> Bank debit (delayed)</label
    >
  </fieldset>`
}

const cardFields = html`<div class="card-fields" id="card-fields">
  <p class="field wide">
    <label for="number">Card number</label>
    <input
      id="number"
      name="number"
      inputmode="numeric"
      autocomplete="cc-number"
      placeholder="1234 1234 1234 1234"
      aria-describedby="problem"
    />
  </p>
  <p class="field">
    <label for="expiry">Expiry</label>
    <input
      id="expiry"
      name="expiry"
      inputmode="numeric"
      autocomplete="cc-exp"
      placeholder="MM / YY"
      aria-describedby="problem"
    />
  </p>
  <p class="field">
    <label for="cvc">CVC</label>
    <input
      id="cvc"
      name="cvc"
      inputmode="numeric"
      autocomplete="cc-csc"
      placeholder="CVC"
      maxlength="4"
      aria-describedby="problem"
    />
  </p>
  <p class="field wide">
    <label for="name">Name on card <span class="optional">(optional)</span></label>
    <input id="name" name="name" autocomplete="cc-name" />
  </p>
</div>`

const bankFields = html`<div class="bank-fields" id="bank-fields" hidden>
  <p>The order completes at once; the money arrives, or does not, later.</p>
  <p class="field wide">
    <label for="bank-ending">Test outcome</label>
    <select id="bank-ending" name="bankEnding">
      <option value="succeeds">Succeeds after a few seconds</option>
      <option value="fails">Fails after a few seconds</option>
      <option value="waits">Waits until settled on the control page</option>
    </select>
  </p>
</div>`

function testCardList(): Html {
  const rows = Object.entries(TEST_CARDS).map(
    ([number, { label }]) =>
      html`<li>
        <button type="button" class="fill" data-number="${number}">
          <code>${number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}</code> <span>${label}</span>
        </button>
      </li>`,
  )
  return html`<details class="test-cards">
    <summary>Test cards</summary>
    <p>Any future date and any three digits. No money moves: this page is part of the local stack.</p>
    <ul>
      ${rows}
    </ul>
  </details>`
}

function form(session: Stripe.Checkout.Session): Html {
  return html`<form id="pay-form" novalidate>
      ${emailRow(session)} ${methodChoice(session)} ${cardFields} ${bankFields}
      <p class="problem" id="problem" role="alert" aria-live="assertive"></p>
      <button type="submit" class="pay" id="pay"><span id="pay-label">Pay ${moneyOf(session)}</span></button>
    </form>
    <section class="challenge" id="challenge" hidden aria-labelledby="challenge-title">
      <h2 id="challenge-title" tabindex="-1">3-D Secure test page</h2>
      <p>Your bank would ask here whether this is you. Choose what happens.</p>
      <button type="button" class="pay" id="challenge-complete">Complete authentication</button>
      <button type="button" class="quiet" id="challenge-fail">Fail authentication</button>
    </section>
    <section class="done" id="done" hidden>
      <h2 id="done-title" tabindex="-1"></h2>
      <p id="done-text"></p>
    </section>
    ${testCardList()}`
}

function closedNotice(session: Stripe.Checkout.Session): Html {
  return session.status === 'complete'
    ? html`<section class="done">
        <h2>This order is complete</h2>
        <p>There is nothing left to pay.</p>
      </section>`
    : html`<section class="done" role="alert">
        <h2>This checkout has expired</h2>
        <p>Please go back and start again.</p>
      </section>`
}

/** @returns a whole page. */
export function renderCheckout(view: CheckoutView): string {
  const { session, parentOrigin } = view
  const isHosted = session.ui_mode === 'hosted_page'
  const cancel = session.cancel_url ? html`<a class="cancel" href="${session.cancel_url}">← Cancel</a>` : null
  const body = html`<main
    id="checkout"
    data-session="${session.id}"
    data-secret="${session.client_secret ?? ''}"
    data-parent="${parentOrigin ?? ''}"
  >
    <div class="left">${isHosted ? cancel : null} ${summary(view)}</div>
    <div class="right">${session.status === 'open' ? form(session) : closedNotice(session)}</div>
  </main>`
  const title = `Pay ${MERCHANT}`
  return renderPage({ title, asset: 'checkout', bodyClass: isHosted ? 'hosted' : 'embedded', body })
}

/** For addresses that lead nowhere. */
export function renderCheckoutError(message: string): string {
  const body = html`<main id="checkout" data-session="" data-secret="" data-parent="">
    <section class="done" role="alert">
      <h2>Something went wrong</h2>
      <p>${message}</p>
    </section>
  </main>`
  return renderPage({ title: 'Something went wrong', asset: 'checkout', bodyClass: 'embedded', body })
}
