/** Rows that `generate-recipe` reads besides calling the money functions. None of them is written here. */
import * as z from 'zod/mini'
import { recipeContentSchema } from './contract/recipe.ts'
import { integer, selectRows, timestamp, type Database } from './db.ts'
import type { WalletState } from './errors.ts'

const recipeSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  content: recipeContentSchema,
  tokensSpent: integer,
  createdAt: timestamp,
})
export type StoredRecipe = z.infer<typeof recipeSchema>

/** What a hold is for: one request of one person. */
export interface HoldKey {
  userId: string
  requestId: string
}

/** One worker's try at it. Only this worker can commit the hold, and only while it keeps its lease. */
export interface WorkerHold extends HoldKey {
  workerId: string
}

/** @returns the recipe that a request paid for, or null if there is none (any more). */
export async function readRecipe(db: Database, { userId, requestId }: HoldKey): Promise<StoredRecipe | null> {
  const query = db
    .from('recipes')
    .select('id,title,content,tokens_spent,created_at')
    .eq('user_id', userId)
    .eq('request_id', requestId)
    .limit(1)
  return (await selectRows('select recipes', query, recipeSchema))[0] ?? null
}

/** @returns a recipe of this person's own, or null: somebody else's is as good as none. */
export async function readRecipeById(db: Database, userId: string, recipeId: string): Promise<StoredRecipe | null> {
  const query = db
    .from('recipes')
    .select('id,title,content,tokens_spent,created_at')
    .eq('user_id', userId)
    .eq('id', recipeId)
    .limit(1)
  return (await selectRows('select recipes', query, recipeSchema))[0] ?? null
}

const holdSchema = z.object({
  status: z.enum(['pending', 'committed', 'released', 'expired']),
  leaseExpiresAt: z.nullable(timestamp),
})
export type HoldState = z.infer<typeof holdSchema>

export async function readHold(db: Database, { userId, requestId }: HoldKey): Promise<HoldState | null> {
  const query = db
    .from('token_holds')
    .select('status,lease_expires_at')
    .eq('user_id', userId)
    .eq('request_id', requestId)
    .limit(1)
  return (await selectRows('select token_holds', query, holdSchema))[0] ?? null
}

const walletSchema = z.object({ balance: integer, version: integer })

export async function readWallet(db: Database, userId: string): Promise<WalletState | undefined> {
  const query = db.from('user_tokens').select('balance,version').eq('user_id', userId).limit(1)
  return (await selectRows('select user_tokens', query, walletSchema))[0]
}
