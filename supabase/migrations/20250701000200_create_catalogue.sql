-- What is for sale and what a feature costs. Both change by migration only, so that a price has a history.

create table public.token_packages (
  id text primary key check (id ~ '^[a-z][a-z0-9_-]{0,39}$'),
  name text not null check (length(name) between 1 and 60),
  tokens integer not null check (tokens between 1 and 1000000),
  amount_cents integer not null check (amount_cents between 1 and 99999999),
  currency text not null default 'usd' check (currency ~ '^[a-z]{3}$'),
  active boolean not null default true,
  sort integer not null default 0
);

comment on table public.token_packages is
  'Token packages. A purchase copies what it needs, so a change here never touches a checkout that is under way.';
comment on column public.token_packages.active is 'False: withdrawn from sale. Rows stay, because purchases refer to them.';
comment on column public.token_packages.currency is 'ISO code in lower case, as Stripe writes it.';

create table public.token_prices (
  feature text primary key check (feature ~ '^[a-z][a-z0-9_-]{0,39}$'),
  cost integer not null check (cost between 1 and 1000000),
  charge text not null check (charge in ('hold', 'direct'))
);

comment on table public.token_prices is 'What a feature costs, in tokens.';
comment on column public.token_prices.charge is
  'hold: reserved while slow work runs, charged when it is delivered. direct: charged at once by deduct_tokens.';

insert into public.token_packages (id, name, tokens, amount_cents, currency, sort)
values
  ('starter', 'Starter', 20, 499, 'usd', 1),
  ('family', 'Family', 60, 1199, 'usd', 2),
  ('chef', 'Chef', 200, 2999, 'usd', 3);

insert into public.token_prices (feature, cost, charge)
values
  ('recipe', 1, 'hold'),
  ('variant', 1, 'hold'),
  ('cookbook', 2, 'direct');

alter table public.token_packages enable row level security;
alter table public.token_prices enable row level security;

create policy "Everyone reads the packages" on public.token_packages
  for select to anon, authenticated
  using (true);

create policy "Everyone reads the prices" on public.token_prices
  for select to anon, authenticated
  using (true);

revoke all on public.token_packages, public.token_prices from anon, authenticated, service_role;
grant select on public.token_packages, public.token_prices to anon, authenticated, service_role;
