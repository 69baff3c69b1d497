/** What the control page and tests see of the account. */
import { idOf } from '../state/ids.ts'
import type { Stripe } from 'stripe'
import type { Account } from '../account.ts'
import { isOpen } from '../payments/dispute.ts'
import type { StoredEvent } from '../state/rows.ts'

function viewCard(charge: Stripe.Charge): string {
  const details = charge.payment_method_details
  return details?.card ? `${details.card.brand} …${details.card.last4}` : 'bank debit'
}

function viewSession(account: Account, session: Stripe.Checkout.Session) {
  const { tables } = account
  const checkout = tables.checkouts.get(session.id)
  const intent = checkout?.paymentIntentId ? tables.paymentIntents.get(checkout.paymentIntentId) : undefined
  const charge = intent?.latest_charge ? tables.charges.get(idOf(intent.latest_charge)) : undefined
  const ofCharge = <Row extends { charge: unknown }>(rows: Iterable<Row>) =>
    charge ? [...rows].filter((row) => row.charge === charge.id) : []
  return {
    id: session.id,
    created: session.created,
    status: session.status,
    paymentStatus: session.payment_status,
    uiMode: session.ui_mode,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? 'usd',
    email: session.customer_details?.email ?? null,
    description: checkout?.lineItems[0]?.description ?? '',
    paymentIntentId: intent?.id ?? null,
    charge: charge
      ? {
          id: charge.id,
          status: charge.status,
          amount: charge.amount,
          amountRefunded: charge.amount_refunded,
          currency: charge.currency,
          card: viewCard(charge),
        }
      : null,
    refunds: ofCharge(tables.refunds.values()).map(({ id, amount, currency, status }) => ({
      id,
      amount,
      currency,
      status,
    })),
    disputes: ofCharge(tables.disputes.values()).map((dispute) => ({
      id: dispute.id,
      amount: dispute.amount,
      currency: dispute.currency,
      status: dispute.status,
      isOpen: isOpen(dispute),
      isWithdrawn: dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0) < 0,
    })),
  }
}

export function viewEvent(account: Account, event: StoredEvent) {
  return {
    id: event.id,
    type: event.type,
    created: event.created,
    objectId: event.data.object.id ?? null,
    deliveries: account.courier.deliveriesOf(event.id).map((delivery) => ({
      ...delivery,
      url: account.tables.endpoints.get(delivery.endpointId)?.endpoint.url ?? '',
    })),
  }
}

/** @param limit how many of the newest sessions and events. */
export function viewState(account: Account, limit: number) {
  const { tables } = account
  return {
    counts: {
      customers: tables.customers.size,
      sessions: tables.sessions.size,
      charges: tables.charges.size,
      refunds: tables.refunds.size,
      disputes: tables.disputes.size,
      events: tables.events.size,
      pendingDeliveries: account.courier.pendingCount,
      jobs: tables.jobs.size,
    },
    clockOffsetMs: account.clock.offsetMs,
    switches: account.switchboard.snapshot(),
    endpoints: [...tables.endpoints.values()].map(({ endpoint }) => endpoint),
    jobs: [...tables.jobs.values()],
    sessions: tables.sessions
      .newestFirst()
      .slice(0, limit)
      .map((session) => viewSession(account, session)),
    events: tables.events
      .newestFirst()
      .slice(0, limit)
      .map((event) => viewEvent(account, event)),
  }
}
