-- What a person eats and how they measure. Allergies are health data: no API role but their owner reads them, not
-- even the service role, and they go with the account.

create table public.preferences (
  user_id uuid primary key references auth.users (id) on delete cascade,
  -- The ids of supabase/functions/_shared/contract/wishes.ts, which the recipes are checked for by code. What code
  -- cannot check may not be promised for every recipe, so words of one's own stay with the single request.
  diets text[] not null default '{}' check (
    diets <@ array[
      'vegan', 'vegetarian', 'pescatarian', 'gluten-free', 'dairy-free', 'halal', 'kosher-style', 'low-carb'
    ] and cardinality(diets) <= 8
  ),
  allergens text[] not null default '{}' check (
    allergens <@ array[
      'gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soy', 'milk', 'tree-nuts', 'celery', 'mustard', 'sesame',
      'sulphites', 'lupin', 'molluscs'
    ] and cardinality(allergens) <= 14
  ),
  units text check (units in ('metric', 'us')),
  updated_at timestamptz not null default now()
);

comment on table public.preferences is 'Diets, allergies and units that a person set once, for every recipe. No row: nothing set.';
comment on column public.preferences.units is 'Null until chosen: then as the region of the browser has it.';

-- The time is ours: the owner may write every column.
create function private.date_preferences() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end;
$$;

create trigger date_preferences
  before insert or update on public.preferences
  for each row execute function private.date_preferences();

alter table public.preferences enable row level security;

create policy "People read their own preferences" on public.preferences
  for select to authenticated
  using ((select auth.uid()) = user_id);

create policy "People set their own preferences" on public.preferences
  for insert to authenticated
  with check ((select auth.uid()) = user_id);

create policy "People change their own preferences" on public.preferences
  for update to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);

revoke all on public.preferences from anon, authenticated, service_role;
-- An upsert of the Data API sets every column that it inserts, the key too; the policies keep it the person's own.
grant select, insert, update on public.preferences to authenticated;
