-- Every minute, overdue holds expire by themselves where the database has a scheduler (hosted projects and
-- `supabase start`). Elsewhere the local stack's timer does it; and each reservation expires the person's
-- own, so that a missing schedule costs nobody a token.
do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_cron') then
    create extension if not exists pg_cron with schema pg_catalog;
    perform cron.schedule('expire-holds', '* * * * *', 'select public.expire_holds()');
  end if;
exception
  -- A project may forbid the extension. That must not stop the migrations.
  when others then
    raise notice 'Overdue holds are not scheduled here: %', sqlerrm;
end;
$$;
