/** The outcomes of the SQL money functions, in memory and one at a time. */
import type { Row, Tables } from './fake-tables.ts'

type Arguments = Record<string, unknown>
type MoneyFunction = (args: Arguments) => Row[]

const PRICES: Record<string, number> = { recipe: 1, variant: 1, cookbook: 2 }
const PACKAGES: Record<string, { name: string; tokens: number; amountCents: number }> = {
  starter: { name: 'Starter', tokens: 20, amountCents: 499 },
  family: { name: 'Family', tokens: 60, amountCents: 1199 },
}
export const MAX_CHECKOUTS = 5
const HOLD_MS = 600_000
const LEASE_MS = 30_000

export function moneyFunctions(tables: Tables): Record<string, MoneyFunction> {
  const spends: Row[] = []

  const walletOf = (userId: unknown): Row => {
    let wallet = tables.user_tokens.find((row) => row.user_id === userId)
    if (!wallet) tables.user_tokens.push((wallet = { user_id: userId, balance: 0, held: 0, debt: 0, version: 1 }))
    return wallet
  }
  const move = (userId: unknown, change: { balance?: number; held?: number }) => {
    const wallet = walletOf(userId)
    wallet.balance = Number(wallet.balance) + (change.balance ?? 0)
    wallet.held = Number(wallet.held) + (change.held ?? 0)
    wallet.version = Number(wallet.version) + 1
  }
  const numbers = (userId: unknown) => ({ balance: walletOf(userId).balance, version: walletOf(userId).version })
  const holdOf = (args: Arguments) =>
    tables.token_holds.find((row) => row.user_id === args.p_user_id && row.request_id === args.p_request_id)
  const recipeOf = (args: Arguments) =>
    tables.recipes.find((row) => row.user_id === args.p_user_id && row.request_id === args.p_request_id)
  const purchaseBy = (column: string, value: unknown) => tables.purchases.find((row) => row[column] === value)

  return {
    reserve_tokens(args) {
      const answer = (outcome: string, more: Row = {}) => [
        { outcome, cost: 1, recipe_id: null, expires_at: null, ...numbers(args.p_user_id), ...more },
      ]
      const hold = holdOf(args)
      if (hold?.status === 'pending' && new Date(String(hold.lease_expires_at)).getTime() < Date.now()) {
        hold.status = 'expired'
        move(args.p_user_id, { balance: 1, held: -1 })
      }
      if (PRICES[String(args.p_feature)] === undefined) return answer('unknown_feature', { cost: null })
      if (hold && hold.input_hash !== args.p_input_hash) return answer('conflict')
      if (hold?.status === 'pending') return answer('pending', { expires_at: hold.expires_at })
      if (hold?.status === 'committed') return answer('committed', { recipe_id: recipeOf(args)?.id ?? null })
      const pending = tables.token_holds.filter((row) => row.user_id === args.p_user_id && row.status === 'pending')
      if (pending.length >= 2) return answer('rate_limited')
      if (Number(walletOf(args.p_user_id).balance) < 1) return answer('insufficient_tokens')
      move(args.p_user_id, { balance: -1, held: 1 })
      const expiresAt = new Date(Date.now() + HOLD_MS).toISOString().replace('T', ' ').replace('Z', '+00')
      const lease = { worker_id: args.p_worker_id, lease_expires_at: new Date(Date.now() + LEASE_MS).toISOString() }
      if (hold) Object.assign(hold, { status: 'pending', expires_at: expiresAt, ...lease })
      else {
        tables.token_holds.push({
          user_id: args.p_user_id,
          request_id: args.p_request_id,
          feature: args.p_feature,
          input_hash: args.p_input_hash,
          status: 'pending',
          expires_at: expiresAt,
          ...lease,
        })
      }
      return answer('reserved', { expires_at: expiresAt })
    },

    renew_hold(args) {
      const hold = holdOf(args)
      const isOwn = hold?.status === 'pending' && hold.worker_id === args.p_worker_id
      if (isOwn) hold.lease_expires_at = new Date(Date.now() + LEASE_MS).toISOString()
      return [{ outcome: isOwn ? 'renewed' : 'not_pending' }]
    },

    commit_hold(args) {
      const hold = holdOf(args)
      const isFirst = hold?.status === 'pending' && hold.worker_id === args.p_worker_id
      if (isFirst) {
        hold.status = 'committed'
        move(args.p_user_id, { held: -1 })
        tables.recipes.push({
          id: crypto.randomUUID(),
          user_id: args.p_user_id,
          request_id: args.p_request_id,
          title: args.p_title,
          content: args.p_content,
          tokens_spent: 1,
          created_at: '2026-01-02 03:04:05.678901+00',
        })
      }
      const recipe = recipeOf(args)
      const outcome = isFirst ? 'committed' : hold?.status === 'committed' ? 'already_committed' : 'not_pending'
      return [
        {
          outcome,
          recipe_id: recipe?.id ?? null,
          transaction_id: 1,
          cost: outcome === 'not_pending' ? null : 1,
          created_at: recipe?.created_at ?? null,
          ...numbers(args.p_user_id),
        },
      ]
    },

    note_refusal(args) {
      const hold = holdOf(args)
      if (hold) hold.refusal = { workerId: args.p_worker_id, faults: args.p_faults }
      return [{ outcome: 'noted' }]
    },

    read_refusal(args) {
      const refusal = holdOf(args)?.refusal as { workerId: unknown; faults: unknown } | undefined
      return refusal && refusal.workerId === holdOf(args)?.worker_id ? [{ faults: refusal.faults }] : []
    },

    release_hold(args) {
      const hold = holdOf(args)
      let outcome = 'not_found'
      if (hold?.status === 'pending' && hold.worker_id !== args.p_worker_id) outcome = 'taken_over'
      else if (hold?.status === 'pending') {
        hold.status = 'released'
        move(args.p_user_id, { balance: 1, held: -1 })
        outcome = 'released'
      } else if (hold) outcome = hold.status === 'committed' ? 'already_committed' : 'already_released'
      return [{ outcome, cost: hold ? 1 : null, ...numbers(args.p_user_id) }]
    },

    deduct_tokens(args) {
      const cost = PRICES[String(args.p_feature)]
      if (cost === undefined) return [{ outcome: 'unknown_feature', cost: null, transaction_id: null }]
      const spend = spends.find((row) => row.user_id === args.p_user_id && row.request_id === args.p_request_id)
      const answer = (outcome: string, transactionId: unknown) => [
        { outcome, cost, transaction_id: transactionId, ...numbers(args.p_user_id) },
      ]
      if (spend) return answer(spend.hash === args.p_input_hash ? 'replayed' : 'conflict', spend.id)
      if (Number(walletOf(args.p_user_id).balance) < cost) return answer('insufficient_tokens', null)
      move(args.p_user_id, { balance: -cost })
      spends.push({
        id: spends.length + 1,
        user_id: args.p_user_id,
        request_id: args.p_request_id,
        hash: args.p_input_hash,
      })
      return answer('deducted', String(spends.length))
    },

    begin_purchase(args) {
      const own = tables.purchases.filter((row) => row.user_id === args.p_user_id)
      let purchase = own.find((row) => row.request_id === args.p_request_id)
      const offer = PACKAGES[String(args.p_package_id)]
      const refuse = (outcome: string) => [{ outcome, purchase_id: null }]
      let outcome = 'existing'
      if (purchase && purchase.package_id !== args.p_package_id) return refuse('conflict')
      if (!purchase && !offer) return refuse('unknown_package')
      purchase ??= own.find((row) => row.package_id === args.p_package_id && row.status === 'open')
      if (!purchase && own.length >= MAX_CHECKOUTS) return refuse('rate_limited')
      if (!purchase && offer) {
        outcome = 'created'
        purchase = {
          id: crypto.randomUUID(),
          user_id: args.p_user_id,
          request_id: args.p_request_id,
          package_id: args.p_package_id,
          package_name: offer.name,
          tokens: offer.tokens,
          amount_cents: offer.amountCents,
          currency: 'usd',
          status: 'creating',
          stripe_session_id: null,
          stripe_payment_intent: null,
          refunded_cents: 0,
          credited_at: null,
          created_at: new Date().toISOString(),
        }
        tables.purchases.push(purchase)
      }
      return [{ ...purchase, outcome, purchase_id: purchase?.id }]
    },

    attach_checkout_session(args) {
      const purchase = purchaseBy('id', args.p_purchase_id)
      if (!purchase) return [{ outcome: 'not_found' }]
      if (purchase.stripe_session_id !== null) return [{ outcome: 'already_attached' }]
      Object.assign(purchase, { stripe_session_id: args.p_session_id, status: 'open' })
      return [{ outcome: 'attached' }]
    },

    purchase_for_user(args) {
      const purchase = tables.purchases.find(
        (row) =>
          row.user_id === args.p_user_id &&
          (row.id === args.p_purchase_id || row.stripe_session_id === args.p_session_id),
      )
      return purchase ? [{ ...purchase, purchase_id: purchase.id, ...numbers(args.p_user_id) }] : []
    },

    fulfil_purchase(args) {
      const purchase = purchaseBy('id', args.p_purchase_id)
      if (!purchase) return [{ outcome: 'unknown_purchase', user_id: null }]
      const isOffered = purchase.amount_cents === args.p_amount_cents && purchase.currency === args.p_currency
      let outcome = 'already_credited'
      if (!isOffered) outcome = 'mismatch'
      else if (purchase.status !== 'paid') {
        outcome = 'credited'
        Object.assign(purchase, {
          status: 'paid',
          stripe_session_id: args.p_session_id,
          stripe_payment_intent: args.p_payment_intent,
          credited_by: args.p_path,
          credited_at: new Date().toISOString(),
          paid_at: args.p_paid_at,
        })
        move(purchase.user_id, { balance: Number(purchase.tokens) })
      }
      return [{ outcome, user_id: purchase.user_id, tokens: purchase.tokens, ...numbers(purchase.user_id) }]
    },

    record_purchase_mismatch(args) {
      if (!purchaseBy('id', args.p_purchase_id)) return [{ outcome: 'unknown_purchase' }]
      tables.purchase_mismatches.push({ purchase_id: args.p_purchase_id, reason: args.p_reason, path: args.p_path })
      return [{ outcome: 'recorded' }]
    },

    set_purchase_status(args) {
      const purchase = purchaseBy('id', args.p_purchase_id)
      if (!purchase) return [{ outcome: 'unknown_purchase', status: null }]
      const isOpen = ['creating', 'open', 'processing'].includes(String(purchase.status))
      if (isOpen) purchase.status = args.p_status
      return [{ outcome: isOpen ? 'changed' : 'unchanged', status: purchase.status }]
    },

    apply_refund_state(args) {
      const purchase = purchaseBy('stripe_payment_intent', args.p_payment_intent)
      if (!purchase) return [{ outcome: 'unknown_purchase' }]
      const isNew = purchase.refunded_cents !== args.p_refunded_cents
      purchase.refunded_cents = args.p_refunded_cents
      return [{ outcome: isNew ? 'clawed' : 'unchanged' }]
    },

    apply_dispute_state(args) {
      const purchase = purchaseBy('stripe_payment_intent', args.p_payment_intent)
      if (!purchase) return [{ outcome: 'unknown_purchase' }]
      Object.assign(purchase, { dispute_state: args.p_state, disputed_cents: args.p_disputed_cents })
      return [{ outcome: 'clawed' }]
    },

    stripe_customer: (args) =>
      tables.customers.filter((row) => row.user_id === args.p_user_id).map(({ customer_id }) => ({ customer_id })),

    remember_stripe_customer(args) {
      const known = tables.customers.find((row) => row.user_id === args.p_user_id)
      if (!known) tables.customers.push({ user_id: args.p_user_id, customer_id: args.p_customer_id })
      return [{ customer_id: known?.customer_id ?? args.p_customer_id }]
    },

    record_stripe_event(args) {
      const known = tables.stripe_events.find((row) => row.event_id === args.p_event_id)
      if (!known) tables.stripe_events.push({ event_id: args.p_event_id, type: args.p_type, outcome: null })
      return [{ outcome: known?.handled ? 'already_handled' : 'recorded' }]
    },

    finish_stripe_event(args) {
      const known = tables.stripe_events.find((row) => row.event_id === args.p_event_id)
      if (known)
        Object.assign(known, { outcome: args.p_outcome, handled: args.p_outcome !== 'failed' || known.handled })
      return []
    },

    expire_holds: () => [{ expired: 0 }],

    begin_reconciliation() {
      const since = tables.reconciliation_runs.filter(({ differences }) => !isIncomplete(differences)).at(-1)
      tables.reconciliation_runs.push({
        id: tables.reconciliation_runs.length + 1,
        started_at: new Date().toISOString(),
      })
      return [{ run_id: tables.reconciliation_runs.length, since: since?.started_at ?? null }]
    },

    finish_reconciliation(args) {
      const run = tables.reconciliation_runs.find((row) => row.id === args.p_run_id)
      Object.assign(run ?? {}, { checked: args.p_checked, mended: args.p_mended, differences: args.p_differences })
      return []
    },

    check_token_invariants: () => tables.broken_invariants,
  }
}

function isIncomplete(differences: unknown): boolean {
  return !Array.isArray(differences) || differences.some(({ outcome }) => outcome === 'incomplete')
}
