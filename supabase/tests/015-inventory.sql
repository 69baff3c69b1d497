-- What there is, exactly. Whoever adds a function, table, trigger or policy comes by here, says who may use it, and
-- writes its test; whoever widens a grant does too.
begin;
select plan(6);

-- Functions: who they run as, and which of the API roles may call them

select bag_eq(
  $$ select format('%I.%I', n.nspname, p.proname), case when p.prosecdef then 'definer' else 'invoker' end,
       (select string_agg(role_name, ' ' order by role_name)
        from unnest(array['anon', 'authenticated', 'service_role']) as role_name
        where has_function_privilege(role_name, p.oid, 'execute'))
     from pg_proc as p
     join pg_namespace as n on n.oid = p.pronamespace
     where n.nspname in ('public', 'private')
       and not exists (select from pg_depend as d where d.objid = p.oid and d.deptype = 'e') $$,
  $$ values
     ('private.date_preferences', 'invoker', null),
     ('private.expire_holds_of', 'invoker', null),
     ('private.grant_sign_up_tokens', 'definer', null),
     ('private.hold_lease', 'invoker', null),
     ('private.is_known_person', 'invoker', null),
     ('private.is_ledger_entry', 'invoker', null),
     ('private.lock_wallet', 'invoker', null),
     ('private.normalize_email', 'invoker', null),
     ('private.note_deleted_recipe', 'definer', null),
     ('private.note_mismatch', 'invoker', null),
     ('private.note_review', 'invoker', null),
     ('private.post_by_hand', 'invoker', null),
     ('private.post_entry', 'invoker', null),
     ('private.raise_wallet_version', 'invoker', null),
     ('private.refuse_ledger_change', 'invoker', null),
     ('private.refusal_lifetime', 'invoker', null),
     ('private.return_held', 'invoker', null),
     ('private.send_balance', 'definer', null),
     ('private.settle_clawback', 'invoker', null),
     ('public.account_to_delete', 'definer', 'service_role'),
     ('public.adjust_tokens', 'definer', 'service_role'),
     ('public.apply_dispute_state', 'definer', 'service_role'),
     ('public.apply_refund_state', 'definer', 'service_role'),
     ('public.attach_checkout_session', 'definer', 'service_role'),
     ('public.begin_purchase', 'definer', 'service_role'),
     ('public.begin_reconciliation', 'definer', 'service_role'),
     ('public.check_token_invariants', 'definer', 'service_role'),
     ('public.commit_hold', 'definer', 'service_role'),
     ('public.deduct_tokens', 'definer', 'service_role'),
     ('public.delete_account', 'definer', 'service_role'),
     ('public.expire_holds', 'definer', 'service_role'),
     ('public.finish_reconciliation', 'definer', 'service_role'),
     ('public.finish_stripe_event', 'definer', 'service_role'),
     ('public.fulfil_purchase', 'definer', 'service_role'),
     ('public.grant_tokens', 'definer', 'service_role'),
     ('public.note_refusal', 'definer', 'service_role'),
     ('public.operator_figures', 'definer', 'service_role'),
     ('public.purchase_for_user', 'definer', 'service_role'),
     ('public.read_refusal', 'definer', 'service_role'),
     ('public.record_purchase_mismatch', 'definer', 'service_role'),
     ('public.record_stripe_event', 'definer', 'service_role'),
     ('public.release_hold', 'definer', 'service_role'),
     ('public.remember_stripe_customer', 'definer', 'service_role'),
     ('public.renew_hold', 'definer', 'service_role'),
     ('public.reserve_tokens', 'definer', 'service_role'),
     ('public.set_balance_broadcast', 'definer', 'service_role'),
     ('public.set_purchase_status', 'definer', 'service_role'),
     ('public.stripe_customer', 'definer', 'service_role') $$,
  'every function is known, by one definition each, and who may call it'
);

-- Tables and all else that holds rows, with the grants of each API role

select bag_eq(
  $$ select format('%I.%I', n.nspname, c.relname), role_name,
       string_agg(acl.privilege_type, ' ' order by acl.privilege_type)
     from pg_class as c
     join pg_namespace as n on n.oid = c.relnamespace
     cross join unnest(array['anon', 'authenticated', 'service_role']) as role_name
     left join aclexplode(c.relacl) as acl on acl.grantee = role_name::regrole
     where n.nspname in ('public', 'private') and c.relkind in ('r', 'p', 'v', 'm', 'f')
     group by n.nspname, c.relname, role_name $$,
  $$ select name, role_name, case role_name when 'anon' then anon when 'authenticated' then authenticated else service end
     from (values
       ('private.disputes', null, null, null),
       ('private.purchase_mismatches', null, null, null),
       ('private.reconciliation_runs', null, null, null),
       ('private.refusals', null, null, null),
       ('private.sign_up_grants', null, null, null),
       ('private.stripe_customers', null, null, null),
       ('private.stripe_events', null, null, null),
       ('public.preferences', null, 'INSERT SELECT UPDATE', null),
       ('public.purchases', null, 'SELECT', 'SELECT'),
       ('public.recipes', null, 'DELETE SELECT', 'SELECT'),
       ('public.token_holds', null, 'SELECT', 'SELECT'),
       ('public.token_packages', 'SELECT', 'SELECT', 'SELECT'),
       ('public.token_prices', 'SELECT', 'SELECT', 'SELECT'),
       ('public.token_totals', null, 'SELECT', 'SELECT'),
       ('public.token_transactions', null, 'SELECT', 'SELECT'),
       ('public.token_weeks', null, 'SELECT', 'SELECT'),
       ('public.user_tokens', null, 'SELECT', 'SELECT')
     ) as tables (name, anon, authenticated, service),
       unnest(array['anon', 'authenticated', 'service_role']) as role_name $$,
  'every table is known, and what each role may do with it'
);

-- Policies

select bag_eq(
  $$ select format('%I.%I', schemaname, tablename), policyname::text, cmd, array_to_string(roles, ' '), permissive,
       coalesce(qual, '') as lets_see, coalesce(with_check, '') as lets_write
     from pg_policies where schemaname in ('public', 'private') $$,
  $$ select name, policy, command, roles, 'PERMISSIVE',
       case when command = 'INSERT' then '' when kind = 'everybody' then 'true' else own end as lets_see,
       case when command in ('INSERT', 'UPDATE') then own else '' end as lets_write
     from (values
       ('public.preferences', 'People change their own preferences', 'UPDATE', 'authenticated', 'owner'),
       ('public.preferences', 'People read their own preferences', 'SELECT', 'authenticated', 'owner'),
       ('public.preferences', 'People set their own preferences', 'INSERT', 'authenticated', 'owner'),
       ('public.purchases', 'People read their own purchases', 'SELECT', 'authenticated', 'owner'),
       ('public.recipes', 'People delete their own recipes', 'DELETE', 'authenticated', 'owner'),
       ('public.recipes', 'People mark their own recipes', 'UPDATE', 'authenticated', 'owner'),
       ('public.recipes', 'People read their own recipes', 'SELECT', 'authenticated', 'owner'),
       ('public.token_holds', 'People read their own holds', 'SELECT', 'authenticated', 'owner'),
       ('public.token_packages', 'Everyone reads the packages', 'SELECT', 'anon authenticated', 'everybody'),
       ('public.token_prices', 'Everyone reads the prices', 'SELECT', 'anon authenticated', 'everybody'),
       ('public.token_transactions', 'People read their own ledger', 'SELECT', 'authenticated', 'owner'),
       ('public.user_tokens', 'People read their own wallet', 'SELECT', 'authenticated', 'owner')
     ) as policies (name, policy, command, roles, kind),
       (values ('(( SELECT auth.uid() AS uid) = user_id)')) as conditions (own) $$,
  'every policy is known, and whom it lets in'
);

-- Triggers, each enabled for ordinary sessions

select bag_eq(
  $$ select t.tgrelid::regclass::text, t.tgname::text, t.tgfoid::regproc::text, t.tgenabled <> 'D' or t.tgname = 'send_balance'
     from pg_trigger as t
     join pg_proc as p on p.oid = t.tgfoid
     where not t.tgisinternal and p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) $$,
  $$ values
     ('auth.users', 'grant_sign_up_tokens_on_confirmation', 'private.grant_sign_up_tokens', true),
     ('auth.users', 'grant_sign_up_tokens_on_insert', 'private.grant_sign_up_tokens', true),
     ('preferences', 'date_preferences', 'private.date_preferences', true),
     ('private.purchase_mismatches', 'note_review', 'private.note_review', true),
     ('recipes', 'note_deleted_recipe', 'private.note_deleted_recipe', true),
     ('token_transactions', 'refuse_ledger_change', 'private.refuse_ledger_change', true),
     ('user_tokens', 'raise_wallet_version', 'private.raise_wallet_version', true),
     ('user_tokens', 'send_balance', 'private.send_balance', true) $$,
  'every trigger is known, and none is switched off but the one that an operator may switch'
);

-- Definer functions belong to who migrates, not to whom the API can become

select is_empty(
  $$ select p.oid::regprocedure from pg_proc as p
     where p.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and p.prosecdef
       and p.proowner::regrole::text in ('anon', 'authenticated', 'service_role', 'authenticator') $$,
  'no API role owns a definer function'
);
select is_empty(
  $$ select c.oid::regclass from pg_class as c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
       and c.relowner::regrole::text in ('anon', 'authenticated', 'service_role', 'authenticator') $$,
  'or a table'
);

select * from finish();
rollback;
