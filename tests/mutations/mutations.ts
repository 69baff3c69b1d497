/** Lines that money or the balance depends on, each with a way to break it and the step that must notice. */
export interface Mutation {
  what: string
  file: string
  from: string
  to: string
  /** The step of `npm test` that must fail. */
  step: 'unit' | 'database'
}

export const mutations: Mutation[] = [
  {
    what: 'a recipe is reserved while there is debt',
    file: 'supabase/migrations/20250729000100_add_reserve_tokens.sql',
    from: 'and token.balance >= price and token.debt = 0',
    to: 'and token.balance >= price',
    step: 'database',
  },
  {
    what: 'a worker that was taken for dead delivers',
    file: 'supabase/migrations/20250729000150_add_hold_settlement.sql',
    from: 'and h.worker_id is not distinct from p_worker_id',
    to: '',
    step: 'database',
  },
  {
    what: 'a purchase is credited each time somebody brings the news',
    file: 'supabase/migrations/20250729000400_add_fulfil_purchase.sql',
    from: 'elsif purchase.credited_at is not null then',
    to: 'elsif false then',
    step: 'database',
  },
  {
    what: 'the SQL console changes a wallet without raising its version',
    file: 'supabase/migrations/20250701000100_create_wallets.sql',
    from: 'new.version := old.version + 1;',
    to: 'new.version := old.version;',
    step: 'database',
  },
  {
    what: 'an older row replaces a newer one on screen',
    file: 'src/features/tokens/model/wallet.ts',
    from: 'if (next.version > current.version) return',
    to: 'if (next.version !== current.version) return',
    step: 'unit',
  },
  {
    what: "another person's row is shown",
    file: 'src/features/tokens/model/wallet.ts',
    from: 'if (next.userId !== current.userId) return current',
    to: '',
    step: 'unit',
  },
  {
    what: 'a spend is subtracted from a row that holds it already',
    file: 'src/features/tokens/model/spends.ts',
    from: 'rest = rest.filter((other) => other !== spend)',
    to: 'rest = [...rest]',
    step: 'unit',
  },
  {
    what: 'SUBSCRIBED is taken for live',
    file: 'src/features/tokens/model/sync-machine.ts',
    from: "channel: 'joining', liveSinceMs: null }",
    to: "channel: 'live', liveSinceMs: null }",
    step: 'unit',
  },
]
