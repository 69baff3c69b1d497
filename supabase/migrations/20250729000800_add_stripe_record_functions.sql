-- The server's way to its Stripe records, which no API role may touch directly.

-- Definer: stripe_events lies in private.
create function public.record_stripe_event(
  p_event_id text, p_type text, p_object_id text, p_livemode boolean, p_api_version text
)
returns table (outcome text)
language plpgsql
security definer
set search_path = ''
as $$
declare
  event private.stripe_events;
begin
  insert into private.stripe_events as e (event_id, type, object_id, livemode, api_version)
  values (p_event_id, p_type, p_object_id, p_livemode, p_api_version)
  on conflict (event_id) do update
  set attempts = e.attempts + 1
  returning e.* into event;
  return query select case when event.handled_at is null then 'recorded' else 'already_handled' end;
end;
$$;
comment on function public.record_stripe_event is
  'Notes that an event came. Outcome: recorded (work on it, also when an earlier attempt died) or already_handled.';

-- Definer: stripe_events lies in private.
create function public.finish_stripe_event(p_event_id text, p_outcome text, p_duration_ms integer) returns void
language sql
security definer
set search_path = ''
as $$
  -- A failed event stays unhandled, so that Stripe's next attempt is worked on.
  update private.stripe_events as event
  set outcome = p_outcome,
      duration_ms = p_duration_ms,
      handled_at = case when p_outcome <> 'failed' then coalesce(event.handled_at, now()) else event.handled_at end
  where event.event_id = p_event_id;
$$;
comment on function public.finish_stripe_event is
  'Notes what became of an event. Any outcome but "failed" means that it is handled.';

-- Definer: stripe_customers lies in private.
create function public.stripe_customer(p_user_id uuid) returns table (customer_id text)
language sql
stable
security definer
set search_path = ''
as $$
  select customer.customer_id from private.stripe_customers as customer where customer.user_id = p_user_id;
$$;
comment on function public.stripe_customer is 'The person''s Stripe customer; no row if there is none yet.';

-- Definer: stripe_customers lies in private.
create function public.remember_stripe_customer(p_user_id uuid, p_customer_id text) returns table (customer_id text)
language plpgsql
security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
  insert into private.stripe_customers (user_id, customer_id)
  values (p_user_id, p_customer_id)
  on conflict (user_id) do nothing;
  return query select customer.customer_id from private.stripe_customers as customer where customer.user_id = p_user_id;
end;
$$;
comment on function public.remember_stripe_customer is
  'Binds a Stripe customer to a person. The first writer wins; the answer is the customer to use.';

revoke execute on function public.record_stripe_event from public, anon, authenticated;
revoke execute on function public.finish_stripe_event from public, anon, authenticated;
revoke execute on function public.stripe_customer from public, anon, authenticated;
revoke execute on function public.remember_stripe_customer from public, anon, authenticated;
grant execute on function public.record_stripe_event to service_role;
grant execute on function public.finish_stripe_event to service_role;
grant execute on function public.stripe_customer to service_role;
grant execute on function public.remember_stripe_customer to service_role;
