-- Balances reach every open tab at once: changes of the wallet go out by realtime.
-- The replica identity stays the default: the primary key is what clients filter by, and an old row would
-- only tell more than is needed.
alter publication supabase_realtime add table public.user_tokens;
