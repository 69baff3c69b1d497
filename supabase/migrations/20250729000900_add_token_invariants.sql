-- Everything that must be true of the money after every transaction, as one question with an empty answer.

-- Definer: it reads everybody's money, and the disputes in private.
create function public.check_token_invariants()
returns table (user_id uuid, rule text, difference bigint, detail text)
language sql
stable
security definer
set search_path = ''
-- Enough to sort and hash a million rows in memory; and no time spent on compiling what runs once a night.
set work_mem = '128MB'
set jit = off
as $$
  with
  -- The ledger with each row's predecessor in its wallet, in the columns that the chain is made of.
  entries as (
    select
      entry.user_id, entry.id, entry.amount, entry.balance_after, entry.version,
      lag(entry.balance_after, 1, 0) over wallet_order as previous_balance,
      lag(entry.version, 1, 0::bigint) over wallet_order as previous_version
    from public.token_transactions as entry
    window wallet_order as (partition by entry.user_id order by entry.id)
  ),
  -- The few where the chain is broken: kept, because two rules look at them.
  chain as materialized (
    select *
    from entries
    where entries.balance_after <> entries.previous_balance::bigint + entries.amount
      or entries.version <= entries.previous_version
  ),
  -- What each wallet's ledger says.
  ledger_totals as (
    select entry.user_id, sum(entry.amount) as tokens, max(entry.version) as last_version
    from public.token_transactions as entry
    group by entry.user_id
  ),
  -- What each person's pending holds say.
  hold_totals as (
    select hold.user_id, sum(hold.cost) as tokens
    from public.token_holds as hold
    where hold.status = 'pending'
    group by hold.user_id
  ),
  -- What its buyer's ledger says of each purchase: credited once, and taken back in sum.
  purchase_totals as (
    select
      entry.purchase_id,
      entry.user_id,
      count(*) filter (where entry.kind = 'purchase') as credits,
      coalesce(sum(entry.amount) filter (where entry.kind = 'purchase'), 0) as credited,
      coalesce(-sum(entry.amount) filter (where entry.kind <> 'purchase'), 0) as clawed
    from public.token_transactions as entry
    where entry.purchase_id is not null
    group by entry.purchase_id, entry.user_id
  ),
  -- What is withdrawn by disputes of each purchase.
  dispute_totals as (
    select dispute.purchase_id, sum(dispute.disputed_cents)::bigint as cents
    from private.disputes as dispute
    where dispute.is_withdrawn
    group by dispute.purchase_id
  ),
  -- Each purchase beside what it should be.
  purchases as (
    select
      purchase.*,
      coalesce(total.credits, 0) as credits,
      coalesce(total.credited, 0) as credited,
      coalesce(total.clawed, 0) as clawed,
      case when purchase.credited_at is null then 0 else
        purchase.tokens
          * least(purchase.amount_cents, purchase.refunded_cents + coalesce(dispute.cents, 0))
          / purchase.amount_cents
      end as due
    from public.purchases as purchase
    left join purchase_totals as total on total.purchase_id = purchase.id and total.user_id = purchase.user_id
    left join dispute_totals as dispute on dispute.purchase_id = purchase.id
  ),
  -- Each hold beside its recipe and its charge.
  holds as (
    select hold.*, recipe.id as recipe_id, recipe.tokens_spent, entry.id as entry_id, entry.amount
    from public.token_holds as hold
    left join public.recipes as recipe on recipe.user_id = hold.user_id and recipe.request_id = hold.request_id
    left join public.token_transactions as entry
      on entry.user_id = hold.user_id and entry.kind = 'spend' and entry.reference = hold.request_id::text
  )

  select wallet.user_id, 'wallet_equals_ledger',
    wallet.balance::bigint + wallet.held - wallet.debt - coalesce(total.tokens, 0),
    format('balance %s + held %s - debt %s, ledger %s', wallet.balance, wallet.held, wallet.debt, coalesce(total.tokens, 0))
  from public.user_tokens as wallet
  left join ledger_totals as total on total.user_id = wallet.user_id
  where wallet.balance::bigint + wallet.held - wallet.debt <> coalesce(total.tokens, 0)

  union all
  select wallet.user_id, 'held_equals_pending_holds', wallet.held - coalesce(total.tokens, 0),
    format('held %s, pending holds %s', wallet.held, coalesce(total.tokens, 0))
  from public.user_tokens as wallet
  left join hold_totals as total on total.user_id = wallet.user_id
  where wallet.held <> coalesce(total.tokens, 0)

  union all
  select wallet.user_id, 'nothing_negative', least(wallet.balance, wallet.held, wallet.debt)::bigint,
    format('balance %s, held %s, debt %s', wallet.balance, wallet.held, wallet.debt)
  from public.user_tokens as wallet
  where least(wallet.balance, wallet.held, wallet.debt) < 0

  union all
  select chain.user_id, 'ledger_chain', chain.balance_after::bigint - chain.previous_balance - chain.amount,
    format('row %s: %s after %s %s', chain.id, chain.balance_after, chain.previous_balance, to_char(chain.amount, 'SG999999999'))
  from chain
  where chain.balance_after <> chain.previous_balance::bigint + chain.amount

  union all
  select chain.user_id, 'version_rises', chain.version - chain.previous_version,
    format('row %s: version %s after %s', chain.id, chain.version, chain.previous_version)
  from chain
  where chain.version <= chain.previous_version

  union all
  select wallet.user_id, 'version_rises', wallet.version - total.last_version,
    format('wallet at %s, ledger at %s', wallet.version, total.last_version)
  from public.user_tokens as wallet
  join ledger_totals as total on total.user_id = wallet.user_id
  where wallet.version < total.last_version

  union all
  select purchases.user_id, 'clawed_within_granted', purchases.tokens_clawed::bigint,
    format('purchase %s: %s of %s tokens', purchases.id, purchases.tokens_clawed, purchases.tokens)
  from purchases
  where purchases.tokens_clawed not between 0 and purchases.tokens

  union all
  select purchases.user_id, 'purchase_credited_once',
    purchases.credited - case when purchases.credited_at is null then 0 else purchases.tokens end,
    format('purchase %s is %s: %s credits of %s tokens, bought %s',
      purchases.id, purchases.status, purchases.credits, purchases.credited, purchases.tokens)
  from purchases
  where purchases.credits <> (purchases.credited_at is not null)::integer
    or purchases.credited <> case when purchases.credited_at is null then 0 else purchases.tokens end

  union all
  select purchases.user_id, 'clawed_equals_ledger', purchases.tokens_clawed - purchases.clawed,
    format('purchase %s: %s clawed, ledger %s', purchases.id, purchases.tokens_clawed, purchases.clawed)
  from purchases
  where purchases.tokens_clawed <> purchases.clawed

  union all
  select purchases.user_id, 'clawed_equals_due', purchases.tokens_clawed - purchases.due,
    format('purchase %s: %s clawed, %s due', purchases.id, purchases.tokens_clawed, purchases.due)
  from purchases
  where purchases.tokens_clawed <> purchases.due

  union all
  select holds.user_id, 'hold_delivered_once', -holds.cost::bigint,
    format('request %s is %s and has %s', holds.request_id, holds.status,
      case when holds.recipe_id is null then 'no recipe' else 'a recipe' end)
  from holds
  where case
    when holds.status = 'committed' then holds.recipe_id is null and holds.recipe_deleted_at is null
    else holds.recipe_id is not null
  end

  union all
  select holds.user_id, 'hold_charged_once', -coalesce(holds.amount, 0) - case when holds.status = 'committed' then holds.cost else 0 end::bigint,
    format('request %s is %s, costs %s, charged %s', holds.request_id, holds.status, holds.cost, -coalesce(holds.amount, 0))
  from holds
  where case
    when holds.status = 'committed' then holds.amount is distinct from -holds.cost
    else holds.entry_id is not null
  end

  union all
  -- A recipe that nobody paid for, or that says another price than was paid.
  select recipe.user_id, 'recipe_paid', recipe.tokens_spent - coalesce(hold.cost, 0)::bigint,
    format('recipe %s says %s, paid %s', recipe.id, recipe.tokens_spent, coalesce(hold.cost, 0))
  from public.recipes as recipe
  left join public.token_holds as hold
    on hold.user_id = recipe.user_id and hold.request_id = recipe.request_id and hold.status = 'committed'
  where hold.cost is distinct from recipe.tokens_spent

  union all
  -- Debt that a balance stands beside: credits and returned holds pay it first, and losses take the balance first.
  select wallet.user_id, 'debt_paid_first', least(wallet.balance, wallet.debt)::bigint,
    format('balance %s beside debt %s', wallet.balance, wallet.debt)
  from public.user_tokens as wallet
  where wallet.balance > 0 and wallet.debt > 0

  union all
  -- A credit or clawback for no purchase, or for somebody else's.
  select entry.user_id, 'entry_names_own_purchase', entry.amount::bigint,
    format('row %s: %s, purchase %s', entry.id, entry.kind, coalesce(entry.purchase_id::text, 'none'))
  from public.token_transactions as entry
  left join public.purchases as purchase on purchase.id = entry.purchase_id and purchase.user_id = entry.user_id
  where entry.kind in ('purchase', 'refund_clawback', 'refund_return', 'dispute_clawback', 'dispute_return')
    and purchase.id is null

  union all
  -- A spend that neither a hold nor a direct charge (which keeps its input's hash) accounts for.
  select entry.user_id, 'spend_has_cause', -entry.amount::bigint,
    format('row %s: %s for request %s', entry.id, entry.feature, entry.reference)
  from public.token_transactions as entry
  left join public.token_holds as hold on hold.user_id = entry.user_id and hold.request_id::text = entry.reference
  where entry.kind = 'spend' and hold.user_id is null and entry.input_hash is null;
$$;
comment on function public.check_token_invariants is
  'One row for each broken invariant: whose wallet, which rule, by how many tokens (or versions). Empty when all is well.';

revoke execute on function public.check_token_invariants from public, anon, authenticated;
grant execute on function public.check_token_invariants to service_role;
