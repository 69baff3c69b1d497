-- A recipe's name is its owner's to choose; what it is stays as it was paid for. The writer's own title stays in
-- the content, so that nothing is lost by it.

alter table public.recipes
  add constraint recipes_title_is_a_line check (
    length(title) <= 120 and title !~ '[[:cntrl:]]' and title = btrim(title)
  );

grant update (title) on public.recipes to authenticated;

-- What a recipe is a variant of, as the server wrote it into the content when it was made. No foreign key: the
-- original may be deleted, and its variant stays what it is.
alter table public.recipes
  add column variant_of uuid generated always as ((content -> 'variantOf' ->> 'id')::uuid) stored;

comment on column public.recipes.variant_of is 'The recipe that this one is a variant of; it may be gone.';

-- Variants are few among all recipes.
create index recipes_variant_of_index on public.recipes (variant_of, created_at) where variant_of is not null;
