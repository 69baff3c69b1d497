-- Search, filters and sorts of the Recipe Book, for books of thousands of recipes. What they ask for lies in columns
-- that the database derives from the recipe itself: nobody has to keep them true, and no client can write them.

-- Titles are put in order as people do it (É beside E, upper case beside lower), in every language at once, wherever
-- the database was created. The default here may be C, which puts every accent after Z.
alter table public.recipes
  alter column title type text collate "und-x-icu";

-- Content is checked before it is stored, by code that may change; a recipe that was paid for is not refused here for
-- its form. So what is not there or is no number becomes null.
alter table public.recipes
  add column total_minutes integer generated always as (
    case
      when jsonb_typeof(content -> 'prepMinutes') = 'number' and jsonb_typeof(content -> 'cookMinutes') = 'number'
      then least((content ->> 'prepMinutes')::numeric + (content ->> 'cookMinutes')::numeric, 100000)::integer
    end
  ) stored,
  -- Models write "Gluten free" as well as "gluten-free"; both are the diet of that id.
  add column diets jsonb generated always as (
    regexp_replace(lower((content -> 'diet')::text), '(?<=[a-z]) (?=[a-z])', '-', 'g')::jsonb
  ) stored,
  -- The title and the names of the ingredients, each of them in quotes as JSON has it. In lower case and without
  -- accents, as the browser writes what is searched: "creme" finds "Crème", and `like` is ten times as fast as `ilike`.
  add column search_text text generated always as (
    regexp_replace(
      normalize(lower(title || ' ' || jsonb_path_query_array(content, '$.ingredients[*].name')::text), nfd),
      '[\u0300-\u036f]', '', 'g'
    )
  ) stored;

comment on column public.recipes.total_minutes is 'Preparing and cooking together; null where the content does not say.';
comment on column public.recipes.diets is 'The diets that the recipe keeps, in lower case, as a JSON array.';
comment on column public.recipes.search_text is 'What the book''s search looks through: title and ingredients.';

-- Each sort is read in pages, from the last recipe of the page before; the id tells apart what is equal otherwise.
-- An index serves a sort in both directions.
--
-- Search has no index on purpose. Only one person's recipes are ever searched, and these indexes lead to them; their
-- short texts are read within milliseconds. A trigram index would look through everybody's recipes first, and make
-- every recipe dearer to write.
drop index public.recipes_user_id_created_at_index;
create index recipes_user_id_created_at_index on public.recipes (user_id, created_at, id);
create index recipes_user_id_title_index on public.recipes (user_id, title, id);
create index recipes_user_id_total_minutes_index on public.recipes (user_id, total_minutes, id);

-- The content is only read when a recipe is opened. Kept beside the row, it leaves the rows narrow: all of 5,000 fit
-- 200 pages of 8 kB, and are searched in 2 ms. What the list reads stays in the row.
alter table public.recipes set (toast_tuple_target = 256);
alter table public.recipes
  alter column title set storage main,
  alter column diets set storage main,
  alter column search_text set storage main;
