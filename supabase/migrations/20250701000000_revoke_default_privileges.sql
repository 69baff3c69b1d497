-- Nothing is open unless a later migration opens it.
--
-- A Supabase project grants every new table and function in `public` to anon and authenticated, and
-- Postgres itself lets everybody execute every new function. For a schema with money in it this is the
-- wrong way round: one forgotten revoke would be a hole. So the defaults go first, and each table and
-- function is granted beside its definition, which also suits projects that have no default grants.
--
-- The defaults belong to the role that migrates (`postgres`), and so hold for whatever it makes later.

-- Only the global form takes away what Postgres gives to PUBLIC: a default per schema can but add.
alter default privileges revoke execute on functions from public;

alter default privileges in schema public revoke all on functions from anon, authenticated;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;

-- What no client may read: no usage for anyone but its owner. The definer functions in `public` are the
-- only way in, and the Data API does not expose it.
create schema private;
revoke all on schema private from public, anon, authenticated, service_role;
comment on schema private is 'Server-only data and the parts of the money functions. No API role may use it.';
