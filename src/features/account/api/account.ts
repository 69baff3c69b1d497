import { queryOptions } from '@tanstack/react-query'
import { supabase } from '@/lib/supabase'
import { toAppError } from '@/lib/errors'

export interface Account {
  email: string
  /** An address that waits to be confirmed. */
  newEmail: string | null
  /** Google's people have none until they set one. */
  hasPassword: boolean
  createdAt: string
}

export const accountKey = (userId: string) => ['account', userId] as const

/** Who is signed in, as the server knows it now: another device may have changed the address. */
export function accountQueryOptions(userId: string) {
  return queryOptions({
    queryKey: accountKey(userId),
    queryFn: async (): Promise<Account> => {
      const { data, error } = await supabase.auth.getUser()
      if (error) throw toAppError(error)
      const { email, new_email: newEmail, app_metadata: metadata, created_at: createdAt } = data.user
      const providers: unknown = metadata.providers
      return {
        email: email ?? '',
        newEmail: newEmail ?? null,
        hasPassword: !Array.isArray(providers) || providers.includes('email'),
        createdAt,
      }
    },
    enabled: userId !== '',
  })
}
