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

const holdSchema = z.object({ status: z.enum(['pending', 'committed', 'released', 'expired']) })
export type HoldStatus = z.infer<typeof holdSchema>['status']

export async function readHoldStatus(db: Database, { userId, requestId }: HoldKey): Promise<HoldStatus | null> {
  const query = db.from('token_holds').select('status').eq('user_id', userId).eq('request_id', requestId).limit(1)
  return (await selectRows('select token_holds', query, holdSchema))[0]?.status ?? null
}

const walletSchema = z.object({ balance: integer, version: integer })

export async function readWallet(db: Database, userId: string): Promise<WalletState | undefined> {
  const query = db.from('user_tokens').select('balance,version').eq('user_id', userId).limit(1)
  return (await selectRows('select user_tokens', query, walletSchema))[0]
}
