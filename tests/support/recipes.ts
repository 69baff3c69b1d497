/** Recipes without a cook, for tests of what becomes of them; paid for, so that the ledger goes on adding up. */
import { randomUUID } from 'node:crypto'
import { queryDatabase } from './database.ts'

/** Charges a token for a recipe and keeps it, as cooking would. */
export async function keepRecipe(userId: string, content: { title: string }): Promise<void> {
  const requestId = randomUUID()
  await queryDatabase(`select public.reserve_tokens($1, $2, 'recipe', 'test')`, [userId, requestId])
  await queryDatabase('select public.commit_hold($1, $2, $3, $4)', [userId, requestId, content.title, content])
}
