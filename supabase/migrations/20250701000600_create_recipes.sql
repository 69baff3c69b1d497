-- The Recipe Book. A recipe is written by commit_hold together with its charge; its owner may only mark it
-- as a favourite and delete it.

create table public.recipes (
  id uuid primary key default gen_random_uuid(),
  -- Unlike the ledger, recipes are the person's own words: they go with the account.
  user_id uuid not null references auth.users (id) on delete cascade,
  request_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  -- An upper bound for what a model may write into our storage; twice the largest recipe the contract allows.
  content jsonb not null check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 262144),
  tokens_spent integer not null check (tokens_spent >= 0),
  is_favorite boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  unique (user_id, request_id)
);

comment on table public.recipes is 'Recipe Book: one row for each recipe that was paid for and not deleted.';
comment on column public.recipes.request_id is 'The request, and so the hold, that paid for it.';

create index recipes_user_id_created_at_index on public.recipes (user_id, created_at desc, id);

-- Tells a recipe that its owner deleted from one that was never delivered.
-- Definer: the owner of a recipe may not write holds.
create function private.note_deleted_recipe() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.token_holds as hold
  set recipe_deleted_at = now()
  where hold.user_id = old.user_id and hold.request_id = old.request_id;
  return null;
end;
$$;

create trigger note_deleted_recipe
  after delete on public.recipes
  for each row execute function private.note_deleted_recipe();

alter table public.recipes enable row level security;

create policy "People read their own recipes" on public.recipes
  for select to authenticated
  using ((select auth.uid()) = user_id);

create policy "People mark their own recipes" on public.recipes
  for update to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

create policy "People delete their own recipes" on public.recipes
  for delete to authenticated
  using ((select auth.uid()) = user_id);

revoke all on public.recipes from anon, authenticated, service_role;
grant select, delete on public.recipes to authenticated;
-- The one column that is not the server's.
grant update (is_favorite) on public.recipes to authenticated;
grant select on public.recipes to service_role;
