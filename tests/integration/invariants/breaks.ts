/**
 * Every way in which books can be wrong, made by hand past all triggers and constraints. Each is one statement about
 * the person `$1` with a number of tokens `$2` (1 to 14) and a choice `$3`; it answers what the checker must find:
 * `rule` and `difference`, and `user_id` where it is somebody else's.
 */

/** The `$3`-rd ledger row of `$1`, counted from the `$first`-th, with its neighbours. */
const someEntry = (first: number) => `
  chosen as (
    select * from (
      select id, row_number() over chain as place, count(*) over () as total,
        lag(version) over chain as previous_version, lead(id) over chain is not null as has_next
      from public.token_transactions where user_id = $1
      window chain as (order by id)
    ) as entry
    where place = ${first} + $3 % (total - ${first} + 1)
  )`

/** What liveThrough() leaves behind. */
const starter = `(select id from public.purchases where user_id = $1 and package_id = 'starter')`
const family = `(select id from public.purchases where user_id = $1 and package_id = 'family')`
const hold = (status: string) => `(
  select request_id from public.token_holds as hold
  where user_id = $1 and status = '${status}' and recipe_deleted_at is null
  order by request_id
  offset $3 % (select count(*) from public.token_holds
    where user_id = $1 and status = '${status}' and recipe_deleted_at is null)
  limit 1)`

/** A ledger row that wallet, chain and version agree with, so that only its reason can be wrong. */
export const FORGE_ENTRY = `
  create function pg_temp.forge_entry(
    p_user_id uuid, p_kind text, p_amount integer, p_reference text, p_purchase_id uuid default null, p_feature text default null
  ) returns void language sql as $$
    with wallet as (
      update public.user_tokens set balance = balance + p_amount, version = version + 1
      where user_id = p_user_id returning *
    )
    insert into public.token_transactions
      (user_id, kind, amount, balance_after, version, reference, purchase_id, feature)
    select user_id, p_kind, p_amount, balance + held - debt, version, p_reference, p_purchase_id, p_feature from wallet
  $$`

/** The constraints that would refuse some of these. */
export const DROP_CONSTRAINTS = `
  alter table public.user_tokens
    drop constraint user_tokens_balance_check, drop constraint user_tokens_held_check, drop constraint user_tokens_debt_check;
  alter table public.purchases drop constraint purchases_check`

export const BREAKS: Record<string, string> = {
  // Wallets
  'tokens from nowhere': `
    update public.user_tokens set balance = balance + $2 where user_id = $1
    returning 'wallet_equals_ledger' as rule, $2::int as difference, $3::int`,
  'tokens that vanished': `
    update public.user_tokens set balance = balance - $2 where user_id = $1
    returning 'wallet_equals_ledger' as rule, -$2::int as difference, $3::int`,
  'debt from nowhere': `
    with before as (select balance from public.user_tokens where user_id = $1)
    update public.user_tokens as wallet set balance = 0, debt = $2 from before where user_id = $1
    returning 'wallet_equals_ledger' as rule, -before.balance - $2::int as difference, $3::int`,
  'a negative balance': `
    update public.user_tokens set balance = -$2::int, debt = -balance - $2 where user_id = $1
    returning 'nothing_negative' as rule, least(balance, debt) as difference, $3::int`,
  'negative held tokens': `
    with broken as (
      update public.user_tokens as wallet set held = -$2::int, balance = wallet.balance + wallet.held + $2
      from public.user_tokens as before where wallet.user_id = $1 and before.user_id = $1
      returning wallet.held, before.held as held_before
    )
    select 'nothing_negative' as rule, held as difference, $3::int from broken
    union all select 'held_equals_pending_holds', held - held_before, 0 from broken`,
  'debt beside a balance that could pay it': `
    update public.user_tokens set balance = balance + $2, debt = debt + $2 where user_id = $1
    returning 'debt_paid_first' as rule, $2::int as difference, $3::int`,

  // Holds against the wallet
  'tokens held for nothing': `
    update public.user_tokens set held = held + $2, balance = balance - $2 where user_id = $1
    returning 'held_equals_pending_holds' as rule, $2::int as difference, $3::int`,
  'a pending hold that vanished': `
    delete from public.token_holds where user_id = $1 and request_id = ${hold('pending')}
    returning 'held_equals_pending_holds' as rule, cost as difference, $2::int`,

  // The chain
  'a forged balance_after': `
    with ${someEntry(1)},
    forged as (
      update public.token_transactions set balance_after = balance_after + $2 where id = (select id from chosen)
    )
    select 'ledger_chain' as rule, $2::int as difference from chosen
    union all select 'ledger_chain', -$2::int from chosen where has_next`,
  'a ledger row that vanished': `
    with gone as (
      delete from public.token_transactions where user_id = $1 and reference = 'sign-up' returning amount
    )
    select rule, amount as difference, $2::int, $3::int from gone, (values ('ledger_chain'), ('wallet_equals_ledger')) as rules (rule)`,
  'a ledger row no newer than the one before it': `
    with ${someEntry(2)}
    update public.token_transactions as entry set version = previous_version - $2 + 1
    from chosen where entry.id = chosen.id
    returning 'version_rises' as rule, 1 - $2::int as difference`,
  'a wallet older than its ledger': `
    update public.user_tokens
    set version = (select max(version) from public.token_transactions where user_id = $1) - $2
    where user_id = $1
    returning 'version_rises' as rule, -$2::int as difference, $3::int`,

  // Purchases
  'a purchase credited twice': `
    select 'purchase_credited_once' as rule, tokens as difference, $2::int, $3::int,
      pg_temp.forge_entry($1, 'purchase', tokens, 'twice', id)
    from public.purchases where id = ${starter}`,
  'an unpaid purchase that was credited': `
    select 'purchase_credited_once' as rule, tokens as difference, $2::int, $3::int,
      pg_temp.forge_entry($1, 'purchase', tokens, id::text, id)
    from public.purchases where id = ${family}`,
  'a paid purchase without a ledger row': `
    update public.purchases set status = 'paid', credited_at = now(), credited_by = 'webhook' where id = ${family}
    returning 'purchase_credited_once' as rule, -tokens as difference, $2::int, $3::int`,
  'a credit that has become something else': `
    update public.token_transactions set kind = 'grant', purchase_id = null
    where kind = 'purchase' and purchase_id = ${starter} and $2 > 0 and $3 >= 0
    returning 'purchase_credited_once' as rule, -amount as difference`,
  'a credit for no purchase at all': `
    select 'entry_names_own_purchase' as rule, $2::int as difference, $3::int,
      pg_temp.forge_entry($1, 'purchase', $2, 'nothing')`,
  "somebody else's purchase in this wallet": `
    with paid as (
      update public.purchases set status = 'paid', credited_at = now(), credited_by = 'webhook'
      where id = (select id from public.purchases where user_id = $4 and package_id = 'family')
      returning user_id, id, tokens
    ),
    forged as (select pg_temp.forge_entry($1, 'purchase', tokens, id::text, id) from paid)
    select user_id, 'purchase_credited_once' as rule, -tokens as difference from paid, forged
    union all select $1, 'entry_names_own_purchase', tokens from paid where $2 > 0 and $3 >= 0`,

  // Refunds and disputes
  'a clawback that the purchase does not know': `
    select 'clawed_equals_ledger' as rule, -$2::int as difference, $3::int,
      pg_temp.forge_entry($1, 'refund_clawback', -$2, 'forged', ${starter})`,
  'a refund that took nothing': `
    update public.purchases set refunded_cents = amount_cents where id = ${starter} and $2 > 0 and $3 >= 0
    returning 'clawed_equals_due' as rule, tokens_clawed - tokens as difference`,
  'a dispute that took nothing': `
    with dispute as (
      insert into private.disputes (dispute_id, purchase_id, disputed_cents, state, is_withdrawn)
      select 'dp_forged', id, amount_cents, 'lost', true from public.purchases where id = ${starter}
    )
    select 'clawed_equals_due' as rule, tokens_clawed - tokens as difference, $2::int, $3::int
    from public.purchases where id = ${starter}`,
  'a purchase clawed for nothing': `
    with forged as (
      update public.purchases set tokens_clawed = tokens_clawed + $2 where id = ${starter} returning id
    )
    select rule, $2::int as difference, $3::int from forged, (values ('clawed_equals_due'), ('clawed_equals_ledger')) as rules (rule)`,
  'more clawed than granted': `
    with before as (select tokens_clawed as clawed from public.purchases where id = ${starter}),
    forged as (
      update public.purchases set tokens_clawed = tokens + $2 where id = ${starter} returning tokens_clawed
    )
    select 'clawed_within_granted' as rule, tokens_clawed as difference, $3::int from forged
    union all
    select rule, tokens_clawed - clawed, 0 from forged, before, (values ('clawed_equals_due'), ('clawed_equals_ledger')) as rules (rule)`,

  // Holds, what they paid for, and what they cost
  'a paid recipe that vanished': `
    delete from public.recipes where user_id = $1 and request_id = ${hold('committed')}
    returning 'hold_delivered_once' as rule, -tokens_spent as difference, $2::int`,
  'a committed hold that was not charged': `
    update public.token_transactions set kind = 'adjustment', reference = 'forged', request_id = null, feature = null
    where user_id = $1 and kind = 'spend' and request_id = ${hold('committed')}
    returning 'hold_charged_once' as rule, amount as difference, $2::int`,
  'a committed hold that was charged another price': `
    with repriced as (
      update public.recipes set tokens_spent = tokens_spent + $2 where user_id = $1 and request_id = ${hold('committed')}
    )
    update public.token_holds set cost = cost + $2 where user_id = $1 and request_id = ${hold('committed')}
    returning 'hold_charged_once' as rule, -$2::int as difference`,
  'a released hold that was charged': `
    select 'hold_charged_once' as rule, cost as difference, $2::int,
      pg_temp.forge_entry($1, 'spend', -cost, request_id::text, null, 'recipe')
    from public.token_holds where user_id = $1 and request_id = ${hold('released')}`,
  'a hold committed without recipe or charge': `
    with forged as (
      update public.token_holds set status = 'committed', settled_at = now()
      where user_id = $1 and request_id = ${hold('pending')}
      returning cost
    )
    select 'held_equals_pending_holds' as rule, cost as difference, $2::int from forged
    union all select rule, -cost, 0 from forged, (values ('hold_charged_once'), ('hold_delivered_once')) as rules (rule)`,
  'a recipe delivered before it was paid': `
    with delivered as (
      insert into public.recipes (user_id, request_id, title, content, tokens_spent)
      select user_id, request_id, 'Early', '{}', cost from public.token_holds
      where user_id = $1 and request_id = ${hold('pending')}
      returning tokens_spent
    )
    select 'hold_delivered_once' as rule, -tokens_spent as difference, $2::int from delivered
    union all select 'recipe_paid', tokens_spent, 0 from delivered`,
  'a spend for which there is no hold': `
    select 'spend_has_cause' as rule, $2::int as difference, $3::int,
      pg_temp.forge_entry($1, 'spend', -$2, gen_random_uuid()::text, null, 'recipe')`,

  // Recipes
  'a recipe that nobody paid for': `
    insert into public.recipes (user_id, request_id, title, content, tokens_spent)
    values ($1, gen_random_uuid(), 'Free', '{}', $2)
    returning 'recipe_paid' as rule, tokens_spent as difference, $3::int`,
  'a recipe that says another price': `
    update public.recipes set tokens_spent = tokens_spent + $2
    where user_id = $1 and request_id = ${hold('committed')}
    returning 'recipe_paid' as rule, $2::int as difference`,
}
