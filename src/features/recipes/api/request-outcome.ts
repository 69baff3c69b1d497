import { supabase } from '@/lib/supabase'
import type { SavedRecipe } from '../model/generation'
import { isRecipeContent } from '../model/stored-recipe'

export type RequestOutcome = { status: 'saved'; recipe: SavedRecipe } | { status: 'released' } | { status: 'unknown' }

const ATTEMPTS = 8
const PAUSE_MS = 500

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * What became of a request whose connection was closed by us: the database knows, so it is asked rather than guessed.
 * Waits a few seconds for a hold that is still being released; `unknown` when it cannot be told by then.
 */
export async function findRequestOutcome(requestId: string, pauseMs = PAUSE_MS): Promise<RequestOutcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(pauseMs)
    const { data: hold, error } = await supabase
      .from('token_holds')
      .select('status')
      .eq('request_id', requestId)
      .maybeSingle()
    if (error) continue
    if (hold?.status === 'committed') return readSavedRecipe(requestId)
    if (hold?.status === 'released' || hold?.status === 'expired') return { status: 'released' }
    // No hold yet: the request may still be on its way, so one look is not enough.
    if (hold === null && attempt >= 2) return { status: 'released' }
  }
  return { status: 'unknown' }
}

async function readSavedRecipe(requestId: string): Promise<RequestOutcome> {
  const { data } = await supabase
    .from('recipes')
    .select('id, title, content, tokens_spent, created_at')
    .eq('request_id', requestId)
    .maybeSingle()
  const content: unknown = data?.content
  if (!data || !isRecipeContent(content)) return { status: 'unknown' }
  return {
    status: 'saved',
    recipe: {
      id: data.id,
      title: data.title,
      content,
      tokensSpent: data.tokens_spent,
      createdAt: data.created_at,
    },
  }
}
