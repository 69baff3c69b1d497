import { type DeleteAccountRequest, deleteAccountResponseSchema } from '@contract/account'
import { queryOptions } from '@tanstack/react-query'
import { signOut } from '@/features/auth/public'
import { toAppError } from '@/lib/errors'
import { invokeFunction } from '@/lib/functions-client'
import { supabase } from '@/lib/supabase'

/** How many recipes would go. */
export function recipeCountQueryOptions(userId: string) {
  return queryOptions({
    queryKey: ['account', userId, 'recipe-count'] as const,
    queryFn: async ({ signal }): Promise<number> => {
      const { count, error } = await supabase
        .from('recipes')
        .select('id', { count: 'exact', head: true })
        .abortSignal(signal)
      if (error) throw toAppError(error)
      return count ?? 0
    },
    staleTime: 0,
    enabled: userId !== '',
  })
}

/** @throws {AppError} `forbidden` when the confirmation is not right, `conflict` while a payment is on its way. */
export async function deleteAccount(confirmation: string): Promise<void> {
  const request: DeleteAccountRequest = { confirmation }
  await invokeFunction('delete-account', request, deleteAccountResponseSchema)
}

/** Leaves all tabs of this browser, and nothing of the person in it. */
export async function leaveForGood(): Promise<void> {
  await signOut()
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('healthy-meals:')) localStorage.removeItem(key)
  } catch {
    // Storage may be switched off; then there is nothing in it.
  }
}
