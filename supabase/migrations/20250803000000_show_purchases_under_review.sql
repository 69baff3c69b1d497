-- A payment that differs from what was offered waits for a person. What differs is for the operator (it lies in
-- private); that somebody has to look at it, the buyer may know, and must: they are not to pay again.

alter table public.purchases add column is_under_review boolean not null default false;
comment on column public.purchases.is_under_review is
  'Whether a payment for it differs from what was offered and no operator has dealt with it yet. Says nothing of the tokens: those are credited or not, as status says.';

update public.purchases as purchase
set is_under_review = true
where exists (
  select from private.purchase_mismatches as mismatch
  where mismatch.purchase_id = purchase.id and mismatch.resolved_at is null
);

create function private.note_review() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  -- The lock first: of two differences that come and go at once, the second one is counted after the first is there.
  perform from public.purchases as purchase where purchase.id = new.purchase_id for no key update;
  update public.purchases as purchase
  set is_under_review = exists (
    select from private.purchase_mismatches as mismatch
    where mismatch.purchase_id = purchase.id and mismatch.resolved_at is null
  )
  where purchase.id = new.purchase_id;
  return null;
end;
$$;
comment on function private.note_review is 'Keeps is_under_review of a purchase true to its mismatches.';

create trigger note_review
  after insert or update of resolved_at on private.purchase_mismatches
  for each row execute function private.note_review();
