-- A newcomer gets a wallet and three tokens once the e-mail is confirmed, and once only: for the person and
-- for the mailbox, also after deleting the account and signing up again.

create function private.normalize_email(p_email text) returns text
language sql
immutable
set search_path = ''
as $$
  -- Only what the provider itself ignores: elsewhere a dot or a tag can be another person's mailbox.
  with
  -- The address in lower case, in its two parts; googlemail.com is an older name of gmail.com.
  address as (
    select
      lower(split_part(trim(p_email), '@', 1)) as mailbox,
      regexp_replace(lower(split_part(trim(p_email), '@', 2)), '^googlemail\.com$', 'gmail.com') as domain
  ),
  -- Without the tag, where tags are only labels.
  untagged as (
    select
      domain,
      case
        when domain in (
          'gmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com',
          'proton.me', 'protonmail.com', 'pm.me', 'fastmail.com'
        ) then split_part(mailbox, '+', 1)
        else mailbox
      end as mailbox
    from address
  )
  select case when domain = 'gmail.com' then replace(mailbox, '.', '') else mailbox end || '@' || domain
  from untagged;
$$;
comment on function private.normalize_email is 'One form for all ways to write one mailbox.';

-- Definer: the auth service, which fires this, may write neither wallets nor the ledger.
create function private.grant_sign_up_tokens() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  sign_up_tokens constant integer := 3;
begin
  perform private.lock_wallet(new.id);

  insert into private.sign_up_grants (email_hash)
  values (encode(sha256(convert_to(private.normalize_email(new.email), 'UTF8')), 'hex'))
  on conflict do nothing;
  -- A mailbox that had its grant signs up like any other, with an empty wallet. So does an account whose
  -- e-mail is confirmed once more.
  if found and not exists (
    select from public.token_transactions as entry
    where entry.user_id = new.id and entry.kind = 'grant' and entry.reference = 'sign-up'
  ) then
    perform private.post_entry(new.id, 'grant', sign_up_tokens, 'sign-up');
  end if;
  return null;
end;
$$;

-- Confirmed at once, or later: one trigger for each, because only an update has an old row.
create trigger grant_sign_up_tokens_on_insert
  after insert on auth.users
  for each row
  when (new.email_confirmed_at is not null and new.email is not null)
  execute function private.grant_sign_up_tokens();

create trigger grant_sign_up_tokens_on_confirmation
  after update of email_confirmed_at on auth.users
  for each row
  when (old.email_confirmed_at is null and new.email_confirmed_at is not null and new.email is not null)
  execute function private.grant_sign_up_tokens();
