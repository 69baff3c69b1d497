/**
 * What really happened to the wallets: the database itself keeps every version with the time of its commit, and which
 * of them took or gave back the tokens of which request. For the time of a drill only; `stop` leaves nothing behind.
 */
import { queryDatabase } from '../../../support/database.ts'
import type { Spend, Version } from './judge.ts'
import type { Press } from './recorder.ts'

const WATCH = `
  drop schema if exists drill cascade;
  create schema drill;
  create table drill.versions (user_id uuid, version bigint, balance integer, xid xid8, committed_at timestamptz);
  create table drill.holds (
    id bigint generated always as identity, user_id uuid, request_id uuid, cost integer, status text, xid xid8
  );
  create function drill.keep_version() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into drill.versions
    values (new.user_id, new.version, new.balance, pg_catalog.pg_current_xact_id(), pg_catalog.clock_timestamp());
    return null;
  end $$;
  create function drill.keep_hold() returns trigger language plpgsql security definer set search_path = '' as $$
  begin
    insert into drill.holds (user_id, request_id, cost, status, xid)
    values (new.user_id, new.request_id, new.cost, new.status, pg_catalog.pg_current_xact_id());
    return null;
  end $$;
  -- Deferred: as close before the commit as a trigger can come, so that nobody can know the row earlier.
  create constraint trigger drill_keeps_version after insert or update on public.user_tokens
    deferrable initially deferred for each row execute function drill.keep_version();
  create trigger drill_keeps_new_hold after insert on public.token_holds
    for each row execute function drill.keep_hold();
  create trigger drill_keeps_hold after update on public.token_holds
    for each row when (old.status <> new.status) execute function drill.keep_hold();
  insert into drill.versions select user_id, version, balance, '3', '-infinity' from public.user_tokens;
`

/** To be called before the people of the drill sign up. */
export async function watchWallets(): Promise<void> {
  await queryDatabase(WATCH)
}

export async function stopWatchingWallets(): Promise<void> {
  await queryDatabase('drop schema if exists drill cascade')
}

/** Every version of every wallet. */
export function readVersions(): Promise<Version[]> {
  return queryDatabase<Version & Record<string, unknown>>(
    `select user_id as "userId", version::integer, balance,
       coalesce(extract(epoch from nullif(committed_at, '-infinity')) * 1000, 0)::double precision as "committedAtMs"
     from drill.versions order by version`,
  )
}

/** What became of the requests of a tab. */
export async function readSpends(presses: readonly Press[]): Promise<Spend[]> {
  const moves = await queryDatabase<{ requestId: string; cost: number; status: string; version: number }>(
    `select hold.request_id as "requestId", hold.cost, hold.status, max(wallet.version)::integer as version
     from drill.holds as hold left join drill.versions as wallet using (user_id, xid)
     where hold.request_id = any ($1) group by hold.id, hold.request_id, hold.cost, hold.status order by hold.id`,
    [presses.map(({ requestId }) => requestId)],
  )
  return presses.map(({ requestId, userId, begunAtMs }) => {
    const own = moves.filter((move) => move.requestId === requestId)
    const charges: Spend['charges'] = []
    for (const { status, version } of own) {
      const last = charges.at(-1)
      if (status === 'pending') charges.push({ from: version, until: null })
      else if (status !== 'committed' && last) last.until = version
    }
    return { userId, begunAtMs, cost: own[0]?.cost ?? 1, charges }
  })
}
