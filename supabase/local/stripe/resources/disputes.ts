import type { Stripe } from 'stripe'
import { news } from '../account.ts'
import { noSuch, refused } from '../http/errors.ts'
import { page, readListQuery } from '../http/list.ts'
import type { Params } from '../http/params.ts'
import type { Call, Route } from '../http/router.ts'
import { closeDispute, isInquiry, isOpen, submitEvidence } from '../payments/dispute.ts'
import { EVIDENCE_TEXTS } from './dispute.ts'

function find({ account, params, at }: Call): Stripe.Dispute {
  params.end()
  const dispute = account.tables.disputes.get(at('id'))
  if (!dispute) throw noSuch('dispute', at('id'))
  return dispute
}

function list({ account, params }: Call) {
  const query = readListQuery(params)
  const charge = params.text('charge')
  const intent = params.text('payment_intent')
  params.end()
  const rows = account.tables.disputes
    .newestFirst()
    .filter(
      (row) =>
        query.isInRange(row.created) &&
        (charge === undefined || row.charge === charge) &&
        (intent === undefined || row.payment_intent === intent),
    )
  return page(rows, query, '/v1/disputes', 'dispute')
}

function readEvidence(params: Params): Partial<Stripe.Dispute.Evidence> {
  const evidence = params.object('evidence')
  const texts = EVIDENCE_TEXTS.map((name) => [name, evidence?.text(name, { max: 20_000 })] as const)
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined))
}

function update(call: Call): Stripe.Dispute {
  const { account, params } = call
  const evidence = readEvidence(params)
  const isSubmitted = params.flag('submit') ?? true
  const metadata = params.metadata() ?? {}
  params.accept('intended_submission_method')
  const before = find(call)
  const hasEvidence = Object.keys(evidence).length > 0
  if (hasEvidence && !isOpen(before)) throw refused('This dispute is already closed.', 'dispute_already_closed')
  const changed = account.tables.disputes.change(before.id, {
    evidence: { ...before.evidence, ...evidence },
    evidence_details: { ...before.evidence_details, has_evidence: before.evidence_details.has_evidence || hasEvidence },
    metadata: { ...before.metadata, ...metadata },
  })
  if (hasEvidence && isSubmitted) return submitEvidence(account, changed, changed.evidence.uncategorized_text)
  account.publish(news('charge.dispute.updated', changed))
  return changed
}

/** To close is to accept: lost, or for an inquiry, over. */
function close(call: Call): Stripe.Dispute {
  const dispute = find(call)
  return closeDispute(call.account, dispute, isInquiry(dispute) ? 'warning_closed' : 'lost')
}

export const disputeRoutes: Route[] = [
  { method: 'GET', pattern: '/v1/disputes', handle: list },
  { method: 'GET', pattern: '/v1/disputes/:id', handle: find },
  { method: 'POST', pattern: '/v1/disputes/:id', handle: update },
  { method: 'POST', pattern: '/v1/disputes/:id/close', handle: close },
]
