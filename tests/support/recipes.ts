/** Recipes without a cook, for tests of what becomes of them; paid for, so that the ledger goes on adding up. */
import { randomUUID } from 'node:crypto'
import { queryDatabase } from './database.ts'

/** Charges a token for each recipe and keeps it, as cooking would; the last one is the newest. */
export async function keepRecipes(userId: string, contents: readonly { title: string }[]): Promise<void> {
  await queryDatabase(
    `select public.commit_hold($1, recipe.id, recipe.content ->> 'title', recipe.content)
     from unnest($2::uuid[], $3::jsonb[]) as recipe (id, content),
       -- For each recipe in turn: what is charged must be reserved before.
       lateral (select public.reserve_tokens($1, recipe.id, 'recipe', 'test')) as hold`,
    [userId, contents.map(() => randomUUID()), contents],
  )
}
