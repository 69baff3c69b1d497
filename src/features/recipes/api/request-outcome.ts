import { pause } from '@/lib/pause'
import { supabase } from '@/lib/supabase'
import type { SavedRecipe } from '../model/generation'
import { isRecipeContent } from '../model/stored-recipe'

export type RequestOutcome = { status: 'saved'; recipe: SavedRecipe } | { status: 'released' } | { status: 'unknown' }

/** Between the looks: tokens are normally free within a tenth of a second, and nobody waits longer than four. */
const PAUSES_MS = [100, 200, 400, 600, 900, 1_300]

/**
 * What became of a request whose connection was closed by us: the database knows, so it is asked rather than guessed.
 * Waits a few seconds for a hold that is still to come or being released; `unknown` when it cannot be told by then.
 */
export async function findRequestOutcome(requestId: string, pausesMs = PAUSES_MS): Promise<RequestOutcome> {
  // An absent hold is no answer yet: what was sent may still be on its way, and no token must move after we have said
  // that nothing was charged.
  let wasAbsent = false
  for (const pauseMs of [0, ...pausesMs]) {
    await pause(pauseMs)
    const { data: hold, error } = await supabase
      .from('token_holds')
      .select('status')
      .eq('request_id', requestId)
      .maybeSingle()
    wasAbsent = !error && hold === null
    if (hold?.status === 'committed') return readSavedRecipe(requestId)
    if (hold?.status === 'released' || hold?.status === 'expired') return { status: 'released' }
  }
  return { status: wasAbsent ? 'released' : 'unknown' }
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
