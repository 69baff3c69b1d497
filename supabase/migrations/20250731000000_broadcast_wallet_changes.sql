-- The second way of a balance to its screens: the row, sent by the database itself to a private topic.
--
-- Row changes (supabase_realtime) are polled: one comes up to half a second late after a quiet time, and one
-- reader serves all changes of the project. Messages are streamed. They cost an insert in the busiest path,
-- so nothing is sent until an operator asks for it and builds the app with VITE_REALTIME_TRANSPORT=broadcast.

-- Definer: who writes a wallet needs no right to write messages, and nobody else should have it.
create function private.send_balance() returns trigger
language plpgsql
security definer
set search_path = ''
-- As in all that realtime sends; to_jsonb would use the writer's own time zone.
set timezone = 'UTC'
as $$
begin
  -- In the transaction of the change: rolled back, nothing is sent. An error in it is a warning only, because
  -- a message must not cost anybody their tokens; the app's safety poll mends what is lost.
  perform realtime.send(to_jsonb(new), 'balance_changed', 'user:' || new.user_id || ':tokens', true);
  return null;
end;
$$;
comment on function private.send_balance is
  'Sends the wallet to the private topic user:<user id>:tokens, event balance_changed, payload the row.';

create trigger send_balance
  after insert or update on public.user_tokens
  for each row execute function private.send_balance();

alter table public.user_tokens disable trigger send_balance;

-- Asked once when a channel is joined, and again for each new token; not for each message. So the topic's
-- name is the boundary. There is no policy for inserts: no client can send to a topic, and so forge a balance.
create policy "People hear of their own balance" on realtime.messages
  for select to authenticated
  using (
    extension = 'broadcast'
    and (select realtime.topic()) = 'user:' || (select auth.uid()) || ':tokens'
  );

-- Definer: only the owner of a table can switch its triggers.
create function public.set_balance_broadcast(p_enabled boolean) returns boolean
language plpgsql
security definer
set search_path = ''
-- While this waits for the table every spend waits behind it: better to give up, and be called again.
set lock_timeout = '2s'
as $$
declare
  is_enabled boolean;
begin
  -- Asked first, because even a change to the same costs a lock that stops all writers.
  select t.tgenabled <> 'D' into strict is_enabled
  from pg_catalog.pg_trigger as t
  where t.tgrelid = 'public.user_tokens'::regclass and t.tgname = 'send_balance';

  if p_enabled and not is_enabled then
    alter table public.user_tokens enable trigger send_balance;
  elsif not p_enabled and is_enabled then
    alter table public.user_tokens disable trigger send_balance;
  end if;
  return coalesce(p_enabled, is_enabled);
end;
$$;
comment on function public.set_balance_broadcast is
  'Switches the broadcast of wallet changes on or off, and answers what it is now. Null only asks.';

revoke execute on function public.set_balance_broadcast from public, anon, authenticated;
grant execute on function public.set_balance_broadcast to service_role;
