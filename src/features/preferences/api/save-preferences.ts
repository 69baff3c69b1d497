import { useMutation, useQueryClient } from '@tanstack/react-query'
import { describeError, toAppError } from '@/lib/errors'
import { useSession } from '@/lib/session'
import { supabase } from '@/lib/supabase'
import { toast } from '@/lib/toast'
import { preferenceSavingTexts } from '@/texts/en/preferences/saving'
import { preferencesKey } from '../keys'
import { NO_PREFERENCES, type Preferences } from '../model/preferences'

/**
 * Changes some of them, shown at once everywhere; a refusal takes it back and says so. Only what changed is sent, one
 * after the other, so that quick presses and another device do not undo each other.
 */
export function useSavePreferences() {
  const queryClient = useQueryClient()
  const userId = useSession().userId ?? ''
  const queryKey = preferencesKey(userId)

  return useMutation({
    mutationKey: queryKey,
    scope: { id: 'preferences' },
    mutationFn: async (change: Partial<Preferences>) => {
      const { error } = await supabase.from('preferences').upsert({ user_id: userId, ...change })
      if (error) throw toAppError(error)
    },
    onMutate: async (change) => {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData<Preferences>(queryKey)
      queryClient.setQueryData<Preferences>(queryKey, { ...NO_PREFERENCES, ...before, ...change })
      return { before }
    },
    onError: (error, _change, context) => {
      queryClient.setQueryData(queryKey, context?.before)
      toast.error(preferenceSavingTexts().notSaved, { id: 'preferences', description: describeError(error).title })
    },
    onSettled: () => {
      // While another change waits its turn, what the server says now would take that one off the screen.
      if (queryClient.isMutating({ mutationKey: queryKey }) > 1) return
      return queryClient.invalidateQueries({ queryKey })
    },
  })
}
