-- What ends a hold by itself: its time, or the lease of a worker that shows no sign of life.

-- Held tokens that come back pay debt first, as every credit does. It is no ledger row: what the person
-- owns in sum is the same.
create function private.return_held(p_user_id uuid, p_tokens integer) returns void
language sql
set search_path = ''
as $$
  update public.user_tokens as token
  set held = token.held - p_tokens,
      balance = token.balance + p_tokens - least(token.debt, p_tokens),
      debt = token.debt - least(token.debt, p_tokens)
  where token.user_id = p_user_id;
$$;
comment on function private.return_held is 'Gives held tokens back to the wallet that they came from. The caller settles the hold.';

create function private.hold_lease() returns interval
language sql
immutable
set search_path = ''
as $$
  -- Renewed every ten seconds: two renewals may be lost before a worker is given up.
  select interval '30 seconds';
$$;
comment on function private.hold_lease is 'How long a worker is believed to be alive after its last sign of life.';

-- Called with the wallet locked. A hold past its time is expired from that moment, whether or not a
-- schedule has come by, so that its tokens can be spent and its work can no longer be committed.
create function private.expire_holds_of(p_user_id uuid) returns integer
language plpgsql
set search_path = ''
as $$
declare
  expired_count integer;
  expired_tokens integer;
begin
  with expired as (
    update public.token_holds as hold
    set status = 'expired', settled_at = now()
    where hold.user_id = p_user_id and hold.status = 'pending'
      -- least() passes over nulls. The clock, not now(): whoever waited for the wallet began before a lease
      -- that was renewed meanwhile.
      and least(hold.expires_at, hold.lease_expires_at) <= clock_timestamp()
    returning hold.cost
  )
  select count(*), coalesce(sum(cost), 0) into expired_count, expired_tokens from expired;
  if expired_count > 0 then
    perform private.return_held(p_user_id, expired_tokens);
  end if;
  return expired_count;
end;
$$;
comment on function private.expire_holds_of is 'Expires one person''s overdue holds; answers how many.';

-- Definer: no API role may write wallets or holds.
create function public.expire_holds() returns table (expired integer)
language plpgsql
security definer
set search_path = ''
as $$
declare
  owner_id uuid;
  expired_count integer := 0;
begin
  -- The one function that works on many wallets, and it never waits for one: a wallet that is busy is
  -- skipped, and its own next reservation or the next run expires its holds.
  for owner_id in
    select token.user_id
    from public.user_tokens as token
    where token.user_id in (
      select hold.user_id
      from public.token_holds as hold
      where hold.status = 'pending' and least(hold.expires_at, hold.lease_expires_at) <= now()
    )
    for no key update skip locked
  loop
    expired_count := expired_count + private.expire_holds_of(owner_id);
  end loop;
  return query select expired_count;
end;
$$;
comment on function public.expire_holds is 'Expires everybody''s overdue holds and gives their tokens back; answers how many. For a schedule.';

-- Definer: no API role may write holds. It takes no wallet: nothing of it changes.
create function public.renew_hold(p_user_id uuid, p_request_id uuid, p_worker_id uuid) returns table (outcome text)
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- A lease that has run out is not renewed: from that moment the tokens are the person's again, and somebody
  -- may be spending them.
  update public.token_holds as hold
  set lease_expires_at = clock_timestamp() + private.hold_lease()
  where hold.user_id = p_user_id and hold.request_id = p_request_id and hold.status = 'pending'
    and hold.worker_id = p_worker_id
    and least(hold.expires_at, hold.lease_expires_at) > clock_timestamp();
  return query select case when found then 'renewed' else 'not_pending' end;
end;
$$;
comment on function public.renew_hold is
  'Says that the worker of a hold is alive; to be called every ten seconds. Outcome: renewed, or not_pending (give up: nothing can be delivered any more).';

revoke execute on function public.expire_holds from public, anon, authenticated;
revoke execute on function public.renew_hold from public, anon, authenticated;
grant execute on function public.expire_holds to service_role;
grant execute on function public.renew_hold to service_role;
