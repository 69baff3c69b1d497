-- Deleting an account takes the person and leaves the books.
--
-- Gone: the address, the sessions, recipes, preferences and the mapping to the Stripe customer, by the cascades of
-- auth.users. Kept: wallet, ledger, holds and purchases, for bookkeeping and because a refund, a dispute or a late
-- payment may still come; they bear an id that leads to nobody any more. So they have no foreign key to auth.users, and
-- nothing here writes the ledger: what is left in the wallet is not taken, it only has no owner.

-- Definer: auth.users is for no API role.
create function public.account_to_delete(p_user_id uuid) returns table (email text, has_password boolean)
language sql
stable
security definer
set search_path = ''
as $$
  select account.email::text, coalesce(account.raw_app_meta_data -> 'providers' ? 'email', false)
  from auth.users as account
  where account.id = p_user_id;
$$;
comment on function public.account_to_delete is
  'What the person must type to confirm: the password where there is one, else the address. No row: the account is gone.';

-- Definer: no API role may write wallets or holds, or delete accounts.
create function public.delete_account(p_user_id uuid) returns table (outcome text, released integer)
language plpgsql
security definer
set search_path = ''
as $$
declare
  -- As long as a request that opens a checkout may take; an older one was broken off and can be paid by nobody.
  opening constant interval := '2 minutes';
  released_count integer := 0;
  released_tokens integer;
begin
  if not exists (select from auth.users as account where account.id = p_user_id) then
    return query select 'already_deleted', 0;
    return;
  end if;

  -- Reservations and purchases begin under the same lock: none comes between the look and the deletion.
  perform private.lock_wallet(p_user_id);

  -- A payment may still come of these. The caller ends them at Stripe first, or tells the person to wait.
  if exists (
    select from public.purchases as purchase
    where purchase.user_id = p_user_id
      and (
        purchase.status = 'processing'
        or purchase.status = 'open' and purchase.session_expires_at > now()
        or purchase.status = 'creating' and purchase.created_at > now() - opening
      )
  ) then
    return query select 'payment_pending', 0;
    return;
  end if;

  -- A recipe that is being written finds its hold released, so that it is neither charged nor delivered.
  with released_holds as (
    update public.token_holds as hold
    set status = 'released', settled_at = now()
    where hold.user_id = p_user_id and hold.status = 'pending'
    returning hold.cost
  )
  select count(*), coalesce(sum(cost), 0) into released_count, released_tokens from released_holds;
  if released_count > 0 then
    perform private.return_held(p_user_id, released_tokens);
  end if;

  delete from auth.users as account where account.id = p_user_id;
  return query select 'deleted', released_count;
end;
$$;
comment on function public.delete_account is
  'Deletes the person and what is theirs, all or nothing; the books stay. Outcome: deleted, already_deleted, or payment_pending (a checkout can still be paid, or its money is on its way: nothing was done). released: reservations that were given back.';

revoke execute on function public.account_to_delete from public, anon, authenticated;
revoke execute on function public.delete_account from public, anon, authenticated;
grant execute on function public.account_to_delete to service_role;
grant execute on function public.delete_account to service_role;
